import asyncio


def attempt(call, *args):
    try:
        print(repr(call(*args)))
    except BaseException as error:
        print(type(error).__name__, error.args)


async def work():
    await asyncio.sleep(0.01)
    return 5


async def main():
    task = asyncio.create_task(work())
    attempt(task.result)
    attempt(task.exception)
    attempt(task.set_result, 1)
    attempt(task.set_exception, ValueError())
    print(await task, task.result(), task.exception(), task.done(), task.cancelled())
    attempt(task.cancel)
    print(asyncio.iscoroutine(task.get_coro()), task.get_loop() is asyncio.get_running_loop())
    for bad in (1, None, work):
        try:
            asyncio.create_task(bad)
        except TypeError as error:
            print(str(error).split(" at ")[0])


asyncio.run(main())
