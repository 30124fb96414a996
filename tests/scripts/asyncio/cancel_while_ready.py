import asyncio


async def work(future):
    try:
        print(await future)
    except asyncio.CancelledError:
        print("cancelled though the result was there")
        raise


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(work(future))
    await asyncio.sleep(0)
    future.set_result("result")
    print(task.cancel())
    await asyncio.wait([task])
    print(task.cancelled(), future)


asyncio.run(main())
