import asyncio


async def inner():
    print("inner")
    return 1


async def other():
    print("other ran")


async def main():
    task = asyncio.create_task(other())
    print(await inner())
    print(await inner())
    print("other did not run yet")
    await task
    await task
    print("awaiting a finished task takes no turn")


asyncio.run(main())
