import asyncio


async def quick(n):
    print("quick", n)
    return n


async def slow(n):
    print("slow begins", n)
    await asyncio.sleep(0)
    print("slow ends", n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(quick(1))
    print(task.done(), task.result())
    task = asyncio.create_task(slow(2))
    print(task.done())
    print(await task)
    print(await asyncio.gather(quick(3), slow(4), quick(5)))
    print(asyncio.current_task() is not None, len(asyncio.all_tasks()))

    async def who():
        return asyncio.current_task().get_coro().__name__

    print(await asyncio.create_task(who()))

    async def fails():
        raise ValueError("eager")

    try:
        await asyncio.create_task(fails())
    except ValueError as error:
        print(error)
    factory = asyncio.create_eager_task_factory(lambda *args, **kwargs: asyncio.Task(*args, **kwargs))
    loop.set_task_factory(factory)
    print(asyncio.create_task(quick(6)).done())


asyncio.run(main())
