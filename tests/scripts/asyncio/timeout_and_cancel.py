import asyncio


async def work():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(10)
    except TimeoutError:
        print("never")
    except asyncio.CancelledError as error:
        print("cancelled", error.args, asyncio.current_task().cancelling())
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.01)
    task.cancel("outside")
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
