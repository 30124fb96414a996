import asyncio


async def bad(n):
    await asyncio.sleep(n / 100)
    raise ValueError(n)


async def main():
    await asyncio.gather(bad(2), bad(1), asyncio.sleep(0.1))


asyncio.run(main())
