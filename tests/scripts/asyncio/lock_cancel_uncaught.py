import asyncio


async def work(lock):
    async with lock:
        print("never")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    task = asyncio.create_task(work(lock))
    await asyncio.sleep(0)
    task.cancel()
    await task


asyncio.run(main())
