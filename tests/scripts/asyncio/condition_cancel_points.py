"""Condition.wait cancelled at every step around notify: the lock is held again in any case."""
import asyncio


async def waiter(condition, name, log):
    async with condition:
        try:
            await condition.wait()
            log.append(f"{name} woke {condition.locked()}")
        except asyncio.CancelledError:
            log.append(f"{name} cancelled {condition.locked()}")
            raise


async def attempt(count, steps):
    condition = asyncio.Condition()
    log = []
    tasks = [asyncio.create_task(waiter(condition, name, log)) for name in "abc"]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with condition:
        condition.notify(count)
        log.append("notified")
    for _ in range(steps):
        await asyncio.sleep(0)
    tasks[0].cancel()
    for _ in range(6):
        await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    await asyncio.wait(tasks)
    print(count, steps, ", ".join(log), [task.cancelled() for task in tasks], condition.locked())


async def main():
    for count in (1, 2, 3):
        for steps in range(4):
            await attempt(count, steps)


asyncio.run(main())
