import asyncio


def one(future):
    print("one", future.result())


def two(future):
    print("two")


async def main():
    future = asyncio.get_running_loop().create_future()
    for callback in (one, two, one, one, two):
        future.add_done_callback(callback)
    print(str(future).replace("0x", "")[:20])
    print(future.remove_done_callback(one), future.remove_done_callback(one), future.remove_done_callback(print))
    future.add_done_callback(one)
    future.set_result(5)
    await asyncio.sleep(0)
    try:
        future.add_done_callback()
    except TypeError as error:
        print(error)


asyncio.run(main())
