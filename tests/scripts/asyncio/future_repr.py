import asyncio


def callback(future):
    pass


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future)
    future.add_done_callback(callback)
    print(future)
    future.add_done_callback(print)
    print(future)
    future.add_done_callback(lambda f: None)
    print(future)
    future.set_result("x" * 100)
    print(future)
    future = loop.create_future()
    future.set_result(list(range(100)))
    print(future)
    future = loop.create_future()
    future.set_result({n: str(n) for n in range(10)})
    print(future)
    future = loop.create_future()
    future.set_result((1,))
    print(future)
    future = loop.create_future()
    future.set_result(10**50)
    print(future)


asyncio.run(main())
