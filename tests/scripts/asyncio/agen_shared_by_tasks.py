"""Two tasks use one async generator at a time: the second is refused."""
import asyncio


async def slow():
    for number in range(3):
        await asyncio.sleep(0)
        try:
            yield number
        except ValueError as error:
            print("thrown in", error)
            yield "caught"


async def attempt(name, awaitable):
    try:
        print(name, await awaitable)
    except (RuntimeError, StopAsyncIteration) as error:
        print(name, type(error).__name__, error)


async def main():
    generator = slow()
    await asyncio.gather(
        attempt("first", anext(generator)),
        attempt("second", anext(generator)),
        attempt("send", generator.asend(None)),
        attempt("throw", generator.athrow(ValueError("x"))),
        attempt("close", generator.aclose()),
    )
    await attempt("alone", anext(generator))
    await attempt("thrown", generator.athrow(ValueError("y")))
    await attempt("next", anext(generator))
    await attempt("default", anext(generator, "over"))
    await attempt("default", anext(generator, "over"))
    generator = slow()
    task = asyncio.create_task(attempt("cancelled", anext(generator)))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())
    await attempt("after cancel", anext(generator))


asyncio.run(main())
