import asyncio


async def work(n):
    await asyncio.sleep(n / 100)
    print("done", n)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        print(group)
        tasks = [group.create_task(work(n), name=f"t{n}") for n in (2, 1)]
        print(group, tasks[0].get_name())
    print([task.result() for task in tasks], group)
    coroutine = work(1)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)
    fresh = asyncio.TaskGroup()
    try:
        fresh.create_task(work(1))
    except RuntimeError as error:
        print(error)
    async with asyncio.TaskGroup():
        print("an empty group")


asyncio.run(main())
