import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        raise KeyError("first")
    except KeyError:
        lock.release()


asyncio.run(main())
