import asyncio


async def main():
    queue = asyncio.Queue()
    queue.shutdown()
    await queue.get()


asyncio.run(main())
