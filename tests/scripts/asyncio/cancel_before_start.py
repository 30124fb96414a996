import asyncio


async def work():
    print("never")


async def main():
    task = asyncio.create_task(work())
    task.cancel("early")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)
    print(task)


asyncio.run(main())
