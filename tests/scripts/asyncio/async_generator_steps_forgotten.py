"""A step of an async generator that nobody awaits is warned of, as a coroutine is."""
import asyncio


async def numbers():
    yield 1
    yield 2


async def main():
    generator = numbers()
    generator.asend(None)
    generator.__anext__()
    generator.athrow(ValueError)
    generator.aclose()
    anext(generator)
    print(await anext(generator))
    await generator.aclose()
    forgotten = generator.aclose()
    del forgotten
    print("end")


asyncio.run(main())
