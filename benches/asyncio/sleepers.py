import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(0.001)) for _ in range(100_000)]
    await asyncio.wait(tasks)


asyncio.run(main())
