import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print("inner")


async def middle():
    try:
        await inner()
    finally:
        print("middle")


async def outer():
    task = asyncio.create_task(middle())
    try:
        await task
    except asyncio.CancelledError:
        print("outer", task.cancelled())
        raise


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
