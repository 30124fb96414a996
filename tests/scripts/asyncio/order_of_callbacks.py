import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    for n in range(3):
        future.add_done_callback(lambda f, n=n: print("callback", n, f.result()))
    loop.call_soon(print, "before")
    future.set_result("x")
    loop.call_soon(print, "after")
    print("set")
    future.add_done_callback(lambda f: print("late callback"))
    await asyncio.sleep(0)
    print("next tick")
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
