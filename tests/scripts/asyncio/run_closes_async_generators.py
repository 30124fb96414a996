import asyncio


async def numbers():
    try:
        for n in range(10):
            yield n
            await asyncio.sleep(0)
    finally:
        print("closing")
        await asyncio.sleep(0)
        print("closed")


async def main():
    generator = numbers()
    async for n in generator:
        print(n)
        if n == 1:
            break
    print("main ends")
    global keep
    keep = generator


asyncio.run(main())
