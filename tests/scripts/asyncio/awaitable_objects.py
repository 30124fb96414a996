"""__await__ in its shapes: generator, iterator, a coroutine's, delegation, and wrong ones."""
import asyncio
import types


class Generator:
    def __await__(self):
        yield
        yield from asyncio.sleep(0).__await__()
        return "generator"


class Iterator:
    def __init__(self):
        self.left = 2

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration("iterator")
        self.left -= 1


class Delegating:
    def __await__(self):
        return asyncio.sleep(0, "delegated").__await__()


class Wrong:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value


@types.coroutine
def old_style():
    got = yield
    return f"old style {got}"


async def main():
    for awaitable in (Generator(), Iterator(), Delegating(), old_style()):
        print(await awaitable)
    print(await asyncio.gather(Generator(), Delegating(), old_style()))
    for awaitable in (Wrong(5), Wrong([]), Wrong(asyncio.sleep(0)), 3, None, [], main):
        try:
            await awaitable
        except TypeError as error:
            print(error)
    for wrong in (5, "text", object):
        try:
            await asyncio.ensure_future(wrong)
        except TypeError as error:
            print(error)
    print(await asyncio.wait_for(Iterator(), 1))


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
