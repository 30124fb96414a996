import asyncio


async def work(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "finally")


async def group():
    await asyncio.gather(work("a"), work("b"))


async def main():
    task = asyncio.create_task(group())
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
