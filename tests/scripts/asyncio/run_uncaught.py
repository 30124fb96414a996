import asyncio


async def inner():
    await asyncio.sleep(0.01)
    raise LookupError("no such street")


async def main():
    await inner()


asyncio.run(main())
