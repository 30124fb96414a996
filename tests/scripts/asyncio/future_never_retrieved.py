import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_exception(ValueError("nobody looks"))
    del future
    future = loop.create_future()
    future.set_exception(ValueError("somebody looks"))
    future.exception()
    del future
    print("end")


asyncio.run(main())
