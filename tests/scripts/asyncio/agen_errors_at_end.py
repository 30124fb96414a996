"""Generators whose cleanup fails, yields, or ignores being closed are reported when the loop ends."""
import asyncio


async def fails():
    try:
        yield 1
    finally:
        raise ValueError("in cleanup")


async def yields_again():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"].split(" at 0x")[0], repr(context["exception"])))
    global kept
    kept = [fails(), yields_again()]
    for generator in kept:
        print(await anext(generator))


asyncio.run(main())


async def direct():
    for generator in (fails(), yields_again()):
        await anext(generator)
        try:
            await generator.aclose()
        except (ValueError, RuntimeError) as error:
            print(repr(error))
    generator = fails()
    await generator.aclose()
    print("closed before it began")
    try:
        await anext(generator)
    except StopAsyncIteration as error:
        print(repr(error))


asyncio.run(direct())
