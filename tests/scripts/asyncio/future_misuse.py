"""What futures refuse."""
import asyncio


def attempt(name, call):
    try:
        print(name, repr(call()))
    except BaseException as error:
        print(name, type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    attempt("result", future.result)
    attempt("exception", future.exception)
    attempt("StopIteration", lambda: future.set_exception(StopIteration))
    attempt("state", lambda: future._state)
    future = loop.create_future()
    attempt("class", lambda: future.set_exception(ValueError))
    attempt("exception", future.exception)
    attempt("again", lambda: future.set_result(1))
    attempt("again", lambda: future.set_exception(KeyError()))
    attempt("cancel", future.cancel)
    future = loop.create_future()
    attempt("no exception", lambda: future.set_exception(5))
    attempt("no exception", lambda: future.set_exception(int))
    attempt("cancel", future.cancel)
    attempt("cancel", future.cancel)
    attempt("result", future.result)
    attempt("exception", future.exception)
    attempt("set", lambda: future.set_result(1))
    attempt("callback", lambda: future.add_done_callback())
    attempt("callback", lambda: future.add_done_callback(print, 1))
    attempt("remove", lambda: future.remove_done_callback(print))
    attempt("init", lambda: asyncio.Future(5))
    attempt("init", lambda: asyncio.Future(loop=loop)._state)
    attempt("iter", lambda: list(asyncio.Future()))
    attempt("bool", lambda: bool(future))
    task = asyncio.create_task(asyncio.sleep(0))
    attempt("task result", lambda: task.set_result(1))
    attempt("task exception", lambda: task.set_exception(ValueError()))
    attempt("task", lambda: asyncio.Task(5))
    attempt("task", lambda: asyncio.Task())
    attempt("create_task", lambda: asyncio.create_task(None))
    await task


asyncio.run(main())
