import asyncio


async def work(lock):
    for _ in range(200):
        async with lock:
            await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(work(lock) for _ in range(50)))


asyncio.run(main())
