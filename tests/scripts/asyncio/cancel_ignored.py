import asyncio


async def stubborn():
    for n in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("ignored", n, asyncio.current_task().cancelling())
    return "done"


async def main():
    task = asyncio.create_task(stubborn())
    for _ in range(3):
        await asyncio.sleep(0)
        print(task.cancel())
    print(await task, task.cancelled(), task.cancelling(), task.uncancel(), task.uncancel())


asyncio.run(main())
