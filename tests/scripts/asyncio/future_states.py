import asyncio


def attempt(call, *args):
    try:
        print(repr(call(*args)))
    except BaseException as error:
        print(type(error).__name__, error.args)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done(), future.cancelled())
    attempt(future.result)
    attempt(future.exception)
    future.set_result([1, 2])
    print(future, future.done())
    attempt(future.result)
    attempt(future.exception)
    attempt(future.set_result, 1)
    attempt(future.set_exception, ValueError())
    attempt(future.cancel)
    future = loop.create_future()
    future.set_exception(ValueError("bad"))
    print(future)
    attempt(future.exception)
    attempt(future.result)
    future = loop.create_future()
    attempt(future.cancel, "why")
    print(future, future.cancelled(), future.done())
    attempt(future.result)
    attempt(future.exception)
    attempt(future.set_result, 1)
    future = loop.create_future()
    attempt(future.set_exception, StopIteration())
    attempt(future.set_exception, ValueError)
    attempt(future.exception)
    attempt(loop.create_future().set_exception, 1)
    attempt(asyncio.Future.set_result, loop.create_future())


asyncio.run(main())
