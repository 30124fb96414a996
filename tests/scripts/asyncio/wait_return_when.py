import asyncio


async def job(n, fails=False):
    await asyncio.sleep(n / 100)
    if fails:
        raise ValueError(n)
    return n


def names(tasks):
    return sorted(t.get_name() for t in tasks)


def start(*jobs):
    return [asyncio.create_task(job(*j), name=f"j{j[0]}") for j in jobs]


async def main():
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = start((1,), (2, True), (3,))
        done, pending = await asyncio.wait(tasks, return_when=when)
        print(when, names(done), names(pending))
        await asyncio.wait(tasks)
        print([t.exception() for t in tasks])
    tasks = start((1,), (5,))
    done, pending = await asyncio.wait(tasks, timeout=0.02)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending, timeout=0)
    print(names(done), names(pending))
    waiting = asyncio.create_task(asyncio.wait(pending))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    print("a cancelled wait leaves tasks alone", names(pending), [t.cancelling() for t in pending])
    for wrong in ([], tasks[0], None):
        try:
            await asyncio.wait(wrong)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    try:
        await asyncio.wait(tasks, return_when="SOMETIME")
    except ValueError as error:
        print(error)
    coro = job(1)
    try:
        await asyncio.wait([coro])
    except TypeError as error:
        print(error)
    coro.close()


asyncio.run(main())
