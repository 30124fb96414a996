import asyncio


async def tree(depth):
    if depth == 0:
        await asyncio.sleep(0)
        return 1
    async with asyncio.TaskGroup() as group:
        children = [group.create_task(tree(depth - 1)) for _ in range(4)]
    return sum(child.result() for child in children)


async def main():
    assert await tree(7) == 4 ** 7


asyncio.run(main())
