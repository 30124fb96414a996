"""asyncio.wait: done at once, timeouts of zero, what it refuses, which set a cancelled or failed task is in."""
import asyncio


async def work(name, turns, fails=False):
    for _ in range(turns):
        await asyncio.sleep(0)
    if fails:
        raise ValueError(name)
    return name


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def attempt(**keywords):
    tasks = [asyncio.create_task(work("a", 0), name="a"), asyncio.create_task(work("b", 2, True), name="b"),
             asyncio.create_task(asyncio.sleep(5), name="c"), asyncio.create_task(work("d", 4), name="d")]
    asyncio.get_running_loop().call_later(0.01, tasks[2].cancel)
    done, pending = await asyncio.wait(tasks, **keywords)
    print(keywords, names(done), names(pending), [task.done() for task in tasks])
    await asyncio.wait(tasks)
    print(names(task for task in tasks if task.cancelled()), repr(tasks[1].exception()))


async def main():
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        for timeout in (None, 0, 0.001, 1):
            await attempt(return_when=when, timeout=timeout)
    done = asyncio.create_task(work("done", 0))
    await done
    print(await asyncio.wait([done, done]) == ({done}, set()))
    for arguments in (([],), (set(),), (5,), (done,), ([5],)):
        try:
            print(await asyncio.wait(*arguments))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    for keywords in ({"return_when": "x"}, {"return_when": None}):
        try:
            await asyncio.wait([done], **keywords)
        except ValueError as error:
            print(error)
    coroutine = work("coroutine", 0)
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print(error)
    coroutine.close()


asyncio.run(main())
