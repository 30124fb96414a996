import asyncio


async def quick():
    await asyncio.sleep(0)
    return 1


async def main():
    total = 0
    for _ in range(10_000):
        total += await asyncio.wait_for(quick(), 10)
    assert total == 10_000


asyncio.run(main())
