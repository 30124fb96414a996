import asyncio


async def wait():
    await asyncio.get_running_loop().create_future()


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(wait(), name="forgotten")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    print("dropped")


asyncio.run(main())
