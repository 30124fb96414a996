"""A party of a barrier is cancelled while it waits, while the barrier drains, and the barrier goes on or breaks."""
import asyncio


async def party(barrier, name, log):
    try:
        index = await barrier.wait()
        log.append(f"{name}={index}")
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise
    except asyncio.BrokenBarrierError as error:
        log.append(f"{name} broken {error}")


async def attempt(parties, steps, victim):
    barrier = asyncio.Barrier(parties)
    log = []
    tasks = [asyncio.create_task(party(barrier, name, log)) for name in "abc"]
    for _ in range(steps):
        await asyncio.sleep(0)
    tasks[victim].cancel()
    for _ in range(4):
        await asyncio.sleep(0)
    print(parties, steps, victim, log, barrier.n_waiting, barrier.broken)
    if not all(task.done() for task in tasks):
        await barrier.abort()
    await asyncio.wait(tasks)
    print("  ", log, [task.cancelled() for task in tasks], barrier.broken)


async def main():
    for parties in (3, 4):
        for steps in range(4):
            for victim in (0, 2):
                await attempt(parties, steps, victim)


asyncio.run(main())
