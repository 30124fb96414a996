import asyncio


async def count(name, n):
    for i in range(n):
        await asyncio.sleep(0)
        yield f"{name}{i}"


async def show(name, n):
    async for item in count(name, n):
        print(item)


async def main():
    await asyncio.gather(show("a", 2), show("b", 3))
    print([item async for item in count("c", 2)])
    generator = count("d", 3)
    print(await anext(generator), await generator.__anext__())
    await generator.aclose()
    print(await anext(generator, "over"))
    generator = count("e", 3)
    await generator.asend(None)
    try:
        await generator.athrow(ValueError("thrown"))
    except ValueError as error:
        print(error)


asyncio.run(main())
