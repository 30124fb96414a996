import asyncio


async def main(n):
    return n * 2


print(asyncio.run(main(21)))
print(asyncio.run(main("ab")))


async def names():
    return asyncio.current_task().get_name()


print(asyncio.run(names()), asyncio.run(names()))
