import asyncio


async def job(n, delay, fails=False):
    await asyncio.sleep(delay)
    if fails:
        raise ValueError(n)
    return n


async def main():
    jobs = [job(1, 0.03), job(2, 0.01), job(3, 0.02, True)]
    for next_one in asyncio.as_completed(jobs):
        try:
            print(await next_one)
        except ValueError as error:
            print("failed", error)
    try:
        for next_one in asyncio.as_completed([job(1, 0.01), job(2, 1)], timeout=0.02):
            print(await next_one)
    except TimeoutError as error:
        print("timeout", repr(error))
    tasks = [asyncio.create_task(job(n, n / 100), name=f"job{n}") for n in (2, 1)]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task in tasks, await task)
    try:
        async for task in asyncio.as_completed([job(5, 1)], timeout=0.01):
            print("never")
    except TimeoutError:
        print("timeout in async for")
    try:
        asyncio.as_completed(job(6, 0))
    except TypeError as error:
        print(error)
    print([await c for c in asyncio.as_completed([])])
    left = asyncio.all_tasks() - {asyncio.current_task()}
    print(len(left))
    for task in left:
        task.cancel()


import warnings

warnings.simplefilter("ignore")
asyncio.run(main())
