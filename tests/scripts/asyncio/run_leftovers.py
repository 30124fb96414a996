import asyncio


async def left(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print(name, "cancelled")
        await asyncio.sleep(0)
        print(name, "cleaned up")
        raise


async def stubborn():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("stubborn goes on")
        return 1


async def main():
    asyncio.create_task(left("a"))
    asyncio.create_task(stubborn())
    asyncio.create_task(left("never started"))
    await asyncio.sleep(0)
    print("main ends")
    return "result"


print(asyncio.run(main()))
