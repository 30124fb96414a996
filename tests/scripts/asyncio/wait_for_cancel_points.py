"""wait_for cancelled from outside at every step, with an inner task that ends, refuses or fails."""
import asyncio


async def plain(log):
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log.append("inner done")
    return "result"


async def refusing(log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("refuses")
        return "anyway"


async def failing(log):
    try:
        await asyncio.sleep(10)
    finally:
        log.append("fails")
        raise ValueError("on the way out")


async def slow_to_leave(log):
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log.append("left")


async def main():
    for inner in (plain, refusing, failing, slow_to_leave):
        for steps in range(5):
            log = []
            outer = asyncio.create_task(asyncio.wait_for(inner(log), 5))
            for _ in range(steps):
                await asyncio.sleep(0)
            outer.cancel("from outside")
            try:
                log.append(await outer)
            except BaseException as error:
                log.append(repr(error))
            print(inner.__name__, steps, log, outer.cancelled(), outer.cancelling())


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
