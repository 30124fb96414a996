import asyncio


async def take(lock, name, log):
    await lock.acquire()
    log.append(name)
    await asyncio.sleep(0)
    lock.release()


async def main():
    log = []
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(take(lock, n, log)) for n in "abc"]
    await asyncio.sleep(0)
    print(repr(lock).split("[")[1])
    lock.release()
    log.append(("released", lock.locked()))
    barger = asyncio.create_task(take(lock, "barger", log))
    await lock.acquire()
    log.append("main")
    lock.release()
    await asyncio.gather(*tasks, barger)
    print(log, repr(lock).split("[")[1])
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    async with lock:
        print(lock.locked())
        try:
            await asyncio.wait_for(lock.acquire(), 0.01)
        except TimeoutError:
            print("held by itself")
    print(lock.locked())
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)
    try:
        await lock
    except TypeError as error:
        print(error)


asyncio.run(main())
