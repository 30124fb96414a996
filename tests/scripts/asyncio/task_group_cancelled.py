import asyncio


cancelled = set()


async def work(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        # A group cancels its tasks in the order of a set.
        cancelled.add(name)
        raise


async def group():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("a"))
            group.create_task(work("b"))
    except asyncio.CancelledError as error:
        print("group cancelled", error.args)
        raise


async def main():
    task = asyncio.create_task(group())
    await asyncio.sleep(0.01)
    task.cancel("outside")
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling(), sorted(cancelled))
    async with asyncio.TaskGroup() as g:
        child = g.create_task(work("child"))
        await asyncio.sleep(0)
        child.cancel()
    print("a cancelled child alone is no failure", sorted(cancelled))


asyncio.run(main())
