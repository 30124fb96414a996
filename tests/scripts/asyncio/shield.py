import asyncio


async def work():
    await asyncio.sleep(0.02)
    print("work done")
    return "result"


async def main():
    print(await asyncio.shield(work()))
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.01)
    except TimeoutError:
        print("timeout, but", task.cancelled())
    print(await task)
    outer = asyncio.shield(task)
    print(outer is task)
    task = asyncio.create_task(work())
    outer = asyncio.shield(task)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("inner cancelled", outer.cancelled())
    task = asyncio.create_task(work())
    outer = asyncio.shield(task)
    outer.cancel()
    await asyncio.wait([task])
    print(task.result(), outer)


asyncio.run(main())
