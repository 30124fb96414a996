import asyncio


async def left():
    try:
        await asyncio.sleep(100)
    finally:
        raise RuntimeError("while closing")


async def main():
    asyncio.create_task(left(), name="left")
    await asyncio.sleep(0)


asyncio.run(main())
