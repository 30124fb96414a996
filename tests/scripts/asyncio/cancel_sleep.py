import asyncio


async def work():
    try:
        print("sleeping")
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
        raise
    finally:
        print("finally")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.01)
    print(task.cancel(), task.cancelled(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("main sees", error.args)
    print(task.cancelled(), task.done(), task.cancel(), task.cancelling())


asyncio.run(main())
