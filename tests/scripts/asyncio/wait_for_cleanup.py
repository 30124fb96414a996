import asyncio


async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cleaning up")
        await asyncio.sleep(0.01)
        print("clean")
        raise


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "result anyway"


async def failing():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("failed on the way")


async def main():
    for work in (slow, stubborn, failing):
        try:
            print(await asyncio.wait_for(work(), 0.01))
        except Exception as error:
            print(repr(error), repr(error.__context__))


asyncio.run(main())
