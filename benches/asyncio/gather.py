import asyncio


async def work(n):
    await asyncio.sleep(0)
    return n


async def main():
    results = await asyncio.gather(*(work(n) for n in range(20_000)))
    assert sum(results) == 199_990_000


asyncio.run(main())
