# Coroutines that are driven by hand have frames as well.
import traceback


class Awaitable:
    def __await__(self):
        yield 1
        raise ValueError("after the yield")


async def inner():
    return await Awaitable()


async def outer():
    result = await inner()
    return result


async def manager():
    async with 5:
        pass


async def loop():
    async for x in [1]:
        pass


async def wrong():
    await 5


c = outer()
print(c.send(None))
try:
    c.send(None)
except ValueError:
    traceback.print_exc()
for case in (manager, loop, wrong):
    try:
        case().send(None)
    except TypeError:
        traceback.print_exc()
c.send(None)
