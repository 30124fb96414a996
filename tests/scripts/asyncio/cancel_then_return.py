import asyncio


async def work():
    asyncio.current_task().cancel("too late")
    return 1


async def main():
    task = asyncio.create_task(work())
    try:
        print(await task)
    except asyncio.CancelledError as error:
        print("cancelled", error.args)


asyncio.run(main())
