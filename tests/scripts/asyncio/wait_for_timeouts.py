"""wait_for: zero, negative and None timeouts, what is done already, and what refuses to end."""
import asyncio


async def stubborn():
    while True:
        try:
            await asyncio.sleep(0.05)
            return "ended anyway"
        except asyncio.CancelledError:
            print("refuses")


async def fails_on_cancel():
    try:
        await asyncio.sleep(1)
    finally:
        raise KeyError("cleanup")


async def attempt(name, awaitable, timeout):
    try:
        print(name, timeout, await asyncio.wait_for(awaitable, timeout))
    except BaseException as error:
        print(name, timeout, repr(error), "from", repr(error.__cause__), "in", repr(error.__context__))


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    done.set_result("done")
    for timeout in (0, -1, None, 0.01):
        await attempt("done", done, timeout)
        await attempt("sleep 0", asyncio.sleep(0, "slept"), timeout)
        if timeout is not None:
            pending = loop.create_future()
            await attempt("pending", pending, timeout)
            print(pending.cancelled())
        task = asyncio.create_task(asyncio.sleep(0, "task"))
        await attempt("task", task, timeout)
        print(task.cancelled())
    await attempt("stubborn", stubborn(), 0.01)
    await attempt("fails", fails_on_cancel(), 0.01)
    await attempt("wrong", asyncio.sleep(0), "soon")
    await attempt("wrong", 5, 1)
    await attempt("wrong", 5, 0)
    await attempt("nested", asyncio.wait_for(loop.create_future(), 0.01), 1)
    await attempt("nested", asyncio.wait_for(loop.create_future(), 1), 0.01)


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
