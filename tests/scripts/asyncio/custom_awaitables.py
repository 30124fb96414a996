import asyncio


class Twice:
    def __await__(self):
        first = yield from asyncio.sleep(0, "a").__await__()
        second = yield from asyncio.sleep(0, "b").__await__()
        return first + second


class Wrong:
    def __await__(self):
        return [1]


class Cached:
    def __init__(self):
        self.task = None

    def __await__(self):
        if self.task is None:
            self.task = asyncio.ensure_future(asyncio.sleep(0.01, "cached"))
        return self.task.__await__()


async def main():
    print(await Twice())
    try:
        await Wrong()
    except TypeError as error:
        print(error)
    try:
        await 5
    except TypeError as error:
        print(error)
    cached = Cached()
    print(await cached, await cached)
    print(await asyncio.wait_for(Twice(), 1))


asyncio.run(main())
