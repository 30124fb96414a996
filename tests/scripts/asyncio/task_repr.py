import asyncio


async def work(future):
    return await future


async def fail():
    raise ValueError("bad")


def callback(task):
    pass


async def main():
    loop = asyncio.get_running_loop()
    print(asyncio.current_task())
    future = loop.create_future()
    task = asyncio.create_task(work(future), name="w")
    print(task)
    await asyncio.sleep(0)
    print(task)
    task.add_done_callback(callback)
    print(task)
    task.cancel()
    print(task)
    await asyncio.sleep(0)
    print(task)
    done = asyncio.create_task(work(future))
    future = loop.create_future()
    await asyncio.gather(done, return_exceptions=True)
    print(done)
    failed = asyncio.create_task(fail())
    await asyncio.wait([failed])
    print(failed, failed.exception())


asyncio.run(main())
