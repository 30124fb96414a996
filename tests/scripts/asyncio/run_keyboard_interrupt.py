import asyncio


async def main():
    try:
        task = asyncio.create_task(interrupt())
        await task
    finally:
        print("finally")


async def interrupt():
    raise KeyboardInterrupt


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
