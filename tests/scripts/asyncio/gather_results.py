import asyncio


async def work(n, delay):
    await asyncio.sleep(delay)
    return n


async def fail(text):
    await asyncio.sleep(0.01)
    raise ValueError(text)


async def main():
    print(await asyncio.gather(work(1, 0.03), work(2, 0.01), work(3, 0)))
    print(await asyncio.gather(work(1, 0), fail("x"), return_exceptions=True))
    future = asyncio.get_running_loop().create_future()
    future.set_result("future")
    task = asyncio.create_task(work("task", 0))
    print(await asyncio.gather(future, task, task, work("coroutine", 0)))
    try:
        await asyncio.gather(work(1, 1), fail("first"), fail("second"))
    except ValueError as error:
        print("caught", error)
    outer = asyncio.gather(work(1, 0))
    print(type(outer).__name__, outer.done(), await outer, outer.result())
    try:
        asyncio.gather(1)
    except TypeError as error:
        print(error)
    try:
        asyncio.gather(wrong=1)
    except TypeError as error:
        print(error)


asyncio.run(main())
