import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(3600)) for _ in range(100_000)]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    assert all(task.cancelled() for task in tasks)


asyncio.run(main())
