import asyncio


async def slow():
    try:
        await asyncio.sleep(10)
    finally:
        print("slow ends")


async def main():
    task = asyncio.create_task(asyncio.wait_for(slow(), 1))
    await asyncio.sleep(0.01)
    task.cancel("outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args)


asyncio.run(main())
