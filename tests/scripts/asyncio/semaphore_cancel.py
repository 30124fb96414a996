import asyncio


async def work(semaphore, name, log):
    await semaphore.acquire()
    log.append(name)


async def main():
    semaphore, log = asyncio.Semaphore(0), []
    tasks = [asyncio.create_task(work(semaphore, n, log)) for n in "abcd"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    semaphore.release()
    semaphore.release()
    tasks[2].cancel()
    semaphore.release()
    await asyncio.sleep(0.01)
    print(log, [t.cancelled() for t in tasks], str(semaphore).split("[")[1])
    semaphore.release()
    await asyncio.sleep(0.01)
    print(log, str(semaphore).split("[")[1])


asyncio.run(main())
