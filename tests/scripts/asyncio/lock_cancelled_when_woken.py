import asyncio


async def hold(lock, name, log):
    async with lock:
        log.append(name)


async def main():
    log = []
    lock = asyncio.Lock()
    await lock.acquire()
    a = asyncio.create_task(hold(lock, "a", log))
    b = asyncio.create_task(hold(lock, "b", log))
    await asyncio.sleep(0)
    lock.release()
    a.cancel()
    print(await asyncio.gather(a, b, return_exceptions=True), log, lock.locked())
    await lock.acquire()
    a = asyncio.create_task(hold(lock, "a", log))
    await asyncio.sleep(0)
    lock.release()
    print(lock.locked(), "free, but somebody is next")
    b = asyncio.create_task(hold(lock, "b", log))
    await asyncio.gather(a, b)
    print(log)


asyncio.run(main())
