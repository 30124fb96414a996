import asyncio


async def left():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled")
        await asyncio.sleep(0)
        print("cleaned up")
        raise


async def main():
    asyncio.create_task(left())
    await asyncio.sleep(0)
    print("main ends")
    return "result"


print(asyncio.run(main()))


async def stubborn():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("stubborn goes on")
        await asyncio.sleep(0.01)
        return 1


async def other():
    asyncio.create_task(stubborn())
    await asyncio.sleep(0)


asyncio.run(other())
