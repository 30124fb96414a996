"""A waiter of a semaphore cancelled at every moment; the others get what it leaves."""
import asyncio


async def user(semaphore, name, log):
    try:
        async with semaphore:
            log.append(f"{name}+")
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log.append(f"{name}-")
    except asyncio.CancelledError:
        log.append(f"{name}!")
        raise


async def attempt(kind, steps, victim):
    semaphore = kind(2)
    log = []
    tasks = [asyncio.create_task(user(semaphore, name, log)) for name in "abcde"]
    for _ in range(steps):
        await asyncio.sleep(0)
    tasks[victim].cancel()
    await asyncio.wait(tasks)
    cancelled = "".join("abcde"[at] for at, task in enumerate(tasks) if task.cancelled())
    print(kind.__name__, steps, victim, " ".join(log), "cancelled:", cancelled or "-", semaphore._value)


async def main():
    for kind in (asyncio.Semaphore, asyncio.BoundedSemaphore):
        for victim in (0, 2, 4):
            for steps in range(7):
                await attempt(kind, steps, victim)


asyncio.run(main())
