import asyncio


async def work(n):
    await asyncio.sleep(n / 100)
    return n


async def main():
    tasks = [asyncio.create_task(work(n), name=f"t{n}") for n in (3, 1, 2)]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task in tasks, await task)
    try:
        async for task in asyncio.as_completed([work(1), work(50)], timeout=0.05):
            print(await task)
    except TimeoutError as error:
        print(repr(error))


asyncio.run(main())
