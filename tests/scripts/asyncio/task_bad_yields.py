import asyncio
import types


@types.coroutine
def give(value):
    return (yield value)


async def attempt(value):
    try:
        await give(value)
    except RuntimeError as error:
        print(str(error).split("<")[0], "with" in str(error))


async def main():
    await attempt(None)
    await attempt(5)
    await attempt("text")
    await attempt(asyncio.get_running_loop().create_future())
    await attempt(x for x in [1])


asyncio.run(main())
