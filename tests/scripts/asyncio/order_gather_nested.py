import asyncio


async def leaf(name):
    print("leaf", name)
    await asyncio.sleep(0)
    print("leaf", name, "again")
    return name


async def branch(name):
    print("branch", name)
    result = await asyncio.gather(*(leaf(f"{name}{n}") for n in range(2)))
    print("branch", name, result)
    return result


async def main():
    print(await asyncio.gather(branch("a"), leaf("x"), branch("b")))
    print(await asyncio.gather())


asyncio.run(main())
