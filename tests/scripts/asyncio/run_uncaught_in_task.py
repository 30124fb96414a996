import asyncio


async def inner():
    await asyncio.sleep(0)
    raise LookupError("in a task")


async def main():
    task = asyncio.create_task(inner())
    await task


asyncio.run(main())
