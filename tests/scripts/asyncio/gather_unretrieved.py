import asyncio


async def fail(n):
    await asyncio.sleep(n / 100)
    raise ValueError(n)


async def main():
    try:
        await asyncio.gather(fail(1), fail(2), fail(3))
    except ValueError as error:
        print("first", error)
    await asyncio.sleep(0.1)
    print("the others are seen")


asyncio.run(main())
