"""A task in a timeout is cancelled before it, in the same turn, and after it expired."""
import asyncio


async def body(log, delay):
    try:
        async with asyncio.timeout(0.08) as scope:
            try:
                await asyncio.sleep(delay)
            except asyncio.CancelledError as error:
                log.append(("inside", error.args, scope.expired()))
                await asyncio.sleep(0)
                raise
    except TimeoutError as error:
        log.append(("timeout", error.args, repr(error.__cause__)))
    log.append(scope)
    await asyncio.sleep(0)
    return "end"


async def main():
    for when in (0, 0.04, 0.12):
        for delay in (0.02, 0.06, 0.16):
            log = []
            task = asyncio.create_task(body(log, delay))
            await asyncio.sleep(when)
            asked = task.cancel("outside")
            try:
                log.append(await task)
            except asyncio.CancelledError as error:
                log.append(("cancelled", error.args))
            print(when, delay, asked, log, task.cancelling())


asyncio.run(main())
