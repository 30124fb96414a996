"""Cancelling the holder of a lock while it works, and one who waits, at every place of the queue."""
import asyncio


async def user(lock, name, log):
    try:
        async with lock:
            log.append(f"{name} in")
            await asyncio.sleep(0.02)
            log.append(f"{name} out")
    except asyncio.CancelledError as error:
        log.append(f"{name} cancelled {error.args}")
        raise


async def attempt(victims):
    lock = asyncio.Lock()
    log = []
    tasks = [asyncio.create_task(user(lock, name, log)) for name in "abcd"]
    await asyncio.sleep(0.01)
    print(victims, lock.locked())
    for victim in victims:
        tasks[victim].cancel(f"victim {victim}")
    log.append("-")
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(" ", log)
    print(" ", [repr(result) for result in results], lock.locked())


async def main():
    for victims in ([0], [1], [2], [3], [0, 1], [1, 0], [0, 1, 2, 3], [3, 2]):
        await attempt(victims)


asyncio.run(main())
