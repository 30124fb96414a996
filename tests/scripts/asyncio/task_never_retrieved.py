import asyncio


async def fail(n):
    await asyncio.sleep(0)
    raise ValueError(n)


async def main():
    task = asyncio.create_task(fail(1), name="lost")
    await asyncio.sleep(0.01)
    print(task.done())
    del task
    print("after")
    kept = asyncio.create_task(fail(2), name="kept")
    await asyncio.sleep(0.01)
    print("main ends")
    global keep
    keep = kept


asyncio.run(main())
