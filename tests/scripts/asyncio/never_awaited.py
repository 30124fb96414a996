import asyncio


async def work():
    print("never")


async def main():
    work()
    asyncio.sleep(1)
    coroutine = work()
    del coroutine
    print("end")


asyncio.run(main())
work()
