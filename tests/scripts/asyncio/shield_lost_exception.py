import asyncio


async def fail():
    await asyncio.sleep(0.01)
    raise ValueError("behind the shield")


async def main():
    task = asyncio.create_task(fail())
    outer = asyncio.shield(task)
    await asyncio.sleep(0)
    outer.cancel()
    await asyncio.sleep(0.02)
    print(task.done())
    del task, outer
    print("end")


asyncio.run(main())
