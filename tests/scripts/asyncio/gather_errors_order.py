"""gather: the first exception wins, the others go on and are logged or not; duplicates; nested; empty."""
import asyncio


async def work(name, turns, fails=False):
    for _ in range(turns):
        await asyncio.sleep(0)
    print("ends", name)
    if fails:
        raise ValueError(name)
    return name


async def main():
    print(await asyncio.gather())
    try:
        await asyncio.gather(work("a", 3), work("b", 1, True), work("c", 2, True))
    except ValueError as error:
        print("caught", error)
    for _ in range(4):
        await asyncio.sleep(0)
    print(await asyncio.gather(work("d", 2), work("e", 1, True), return_exceptions=True))
    coroutine = work("twice", 1)
    print(await asyncio.gather(coroutine, coroutine))
    task = asyncio.create_task(work("task", 1))
    print(await asyncio.gather(task, work("other", 0), task))
    inner = asyncio.gather(work("f", 1), work("g", 2))
    print(await asyncio.gather(inner, work("h", 3)))
    outer = asyncio.gather(asyncio.gather(work("i", 1, True), work("j", 2)), work("k", 3), return_exceptions=True)
    print(await outer)
    print(outer, outer.done(), outer.cancel())
    try:
        await asyncio.gather(work("l", 0), 5)
    except TypeError as error:
        print(error)
    child = asyncio.create_task(asyncio.sleep(10))
    together = asyncio.gather(child, work("m", 1))
    await asyncio.sleep(0)
    child.cancel("child")
    try:
        await together
    except asyncio.CancelledError as error:
        print("cancelled", error.args, together.cancelled(), together)


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
