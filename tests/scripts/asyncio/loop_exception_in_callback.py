import asyncio


def bad(n):
    1 / int(n == 1)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(bad, 0)
    await asyncio.sleep(0)
    future = loop.create_future()
    future.add_done_callback(bad)
    future.set_result(0)
    await asyncio.sleep(0)
    print("goes on")


asyncio.run(main())
