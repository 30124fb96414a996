import asyncio


async def work(n):
    await asyncio.sleep(n / 100)
    if n == 2:
        raise ValueError(n)
    return n


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    for when in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = [asyncio.create_task(work(n), name=str(n)) for n in (1, 2, 3)]
        done, pending = await asyncio.wait(tasks, return_when=when)
        print(when, names(done), names(pending))
        await asyncio.wait(tasks)
        tasks[1].exception()
    tasks = {asyncio.create_task(work(n), name=str(n)) for n in (1, 5, 9)}
    done, pending = await asyncio.wait(tasks, timeout=0.06)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending, timeout=0)
    print(names(done), names(pending))
    await asyncio.wait(pending)


asyncio.run(main())
