import asyncio


async def step(name):
    print(name, "begins")
    await asyncio.sleep(0)
    print(name, "goes on")
    await asyncio.sleep(0)
    print(name, "ends")


async def main():
    tasks = [asyncio.create_task(step(name)) for name in "abc"]
    print("created")
    await asyncio.sleep(0)
    print("main again")
    for task in tasks:
        await task
    print("done")


asyncio.run(main())
