import asyncio


async def work():
    await asyncio.sleep(0.05)
    return "done"


async def main():
    inner = asyncio.create_task(work())
    waiter = asyncio.create_task(asyncio.wait([inner]))
    await asyncio.sleep(0.01)
    waiter.cancel()
    try:
        await waiter
    except asyncio.CancelledError:
        print("the waiter is cancelled, what it waits for is not:", inner.cancelled())
    print(await inner)


asyncio.run(main())
