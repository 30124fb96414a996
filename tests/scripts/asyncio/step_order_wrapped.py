# Which task steps when: ties, zero sleeps, nested gathers, cancellations; a task factory logs each step.
import asyncio

steps = []


def logged(loop, coro, **kwargs):
    name = coro.__name__

    class Steps:
        def __await__(self):
            inner = coro.__await__() if hasattr(coro, "__await__") else coro
            value, error, count = None, None, 0
            while True:
                steps.append(f"{name}.{count}{'!' if error else ''}")
                count += 1
                try:
                    waited = inner.throw(error) if error else inner.send(value)
                except StopIteration as stop:
                    steps.append(f"{name} ends")
                    return stop.value
                except BaseException as failed:
                    steps.append(f"{name} fails {type(failed).__name__}")
                    raise
                value = error = None
                try:
                    value = yield waited
                except BaseException as thrown:
                    error = thrown

    async def run():
        return await Steps()

    return asyncio.Task(run(), loop=loop, **kwargs)


async def leaf(n):
    for _ in range(n):
        await asyncio.sleep(0)
    return n


async def branch():
    return await asyncio.gather(leaf(2), leaf(1), asyncio.gather(leaf(0), leaf(3)))


async def tied(n):
    await asyncio.sleep(0.01)
    await asyncio.sleep(0)


async def victim():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        await asyncio.sleep(0)
        raise


async def main():
    asyncio.get_running_loop().set_task_factory(logged)
    task = asyncio.create_task(victim())
    got = await asyncio.gather(branch(), tied(1), tied(2), leaf(1))
    task.cancel()
    await asyncio.wait([task])
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf(2))
        group.create_task(tied(3))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.wait_for(leaf(5), 1)
            await asyncio.shield(victim())
    except TimeoutError:
        print("timeout", got)
    print(" ".join(steps))


asyncio.run(main())
