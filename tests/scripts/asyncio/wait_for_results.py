import asyncio


async def work(delay, result):
    await asyncio.sleep(delay)
    return result


async def main():
    print(await asyncio.wait_for(work(0.01, "in time"), 1))
    print(await asyncio.wait_for(work(0.01, "no limit"), None))
    try:
        await asyncio.wait_for(work(1, "late"), 0.01)
    except asyncio.TimeoutError as error:
        print(repr(error), repr(error.__cause__))
    try:
        await asyncio.wait_for(work(1, "none"), 0)
    except TimeoutError as error:
        print(repr(error))
    task = asyncio.create_task(work(0, "ready"))
    await asyncio.sleep(0.01)
    print(await asyncio.wait_for(task, 0))
    print(await asyncio.wait_for(task, -1))
    future = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(future, 0.01)
    except TimeoutError:
        print(future)


asyncio.run(main())
