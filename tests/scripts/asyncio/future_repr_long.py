"""A future's repr: long results are cut, loops of references end, callbacks are counted."""
import asyncio


class Bad:
    def __repr__(self):
        return "Bad()" * 30


async def main():
    loop = asyncio.get_running_loop()
    for result in (None, "text", "x" * 500, list(range(1000)), {"key": list(range(50))}, Bad(), [[[[[[[[1]]]]]]]], {1, 2}):
        future = loop.create_future()
        future.set_result(result)
        print(future)
    future = loop.create_future()
    future.set_exception(ValueError("z" * 200))
    print(future, repr(future.exception())[:30])
    future = loop.create_future()
    future.set_result([future])
    print(future)
    future = loop.create_future()
    for count in range(5):
        future.add_done_callback(print)
        print(count + 1, future)
    print(future.remove_done_callback(print), future)
    print(future._state, future._callbacks, future._result, future._exception, future._loop is loop)
    future.cancel("why")
    print(future, future._cancel_message)
    print(asyncio.Future.__name__, asyncio.Future.__module__, asyncio.Task.__module__)


asyncio.run(main())
