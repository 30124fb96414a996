"""A semaphore is fair: who asks while others wait has to wait, even if a place is free."""
import asyncio


async def user(semaphore, name, log, turns=1):
    log.append(f"{name}?")
    async with semaphore:
        log.append(f"{name}+")
        for _ in range(turns):
            await asyncio.sleep(0)
        log.append(f"{name}-")


async def main():
    log = []
    semaphore = asyncio.Semaphore(1)
    async with asyncio.TaskGroup() as group:
        for name in "abc":
            group.create_task(user(semaphore, name, log))
        for _ in range(3):
            await asyncio.sleep(0)
        log.append(f"locked {semaphore.locked()}")
        group.create_task(user(semaphore, "late", log))
    print(" ".join(log))
    log.clear()
    waiter = asyncio.create_task(user(semaphore, "w", log))
    await semaphore.acquire()
    await asyncio.sleep(0)
    semaphore.release()
    log.append(f"released locked={semaphore.locked()} value={semaphore._value}")
    barging = asyncio.create_task(user(semaphore, "barging", log))
    await asyncio.gather(waiter, barging)
    print(" ".join(log))
    log.clear()
    many = asyncio.Semaphore(3)
    tasks = [asyncio.create_task(user(many, str(n), log, turns=n % 3)) for n in range(7)]
    await asyncio.sleep(0)
    many.release()
    many.release()
    await asyncio.gather(*tasks)
    print(" ".join(log), many._value)


asyncio.run(main())
