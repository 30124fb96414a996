"""sleep cancelled before, while, and in the turn it would end; sleep(0) and sleep(-1) too."""
import asyncio


async def sleeper(delay, log):
    try:
        log.append(await asyncio.sleep(delay, "slept"))
    except asyncio.CancelledError:
        log.append("cancelled")
        raise


async def main():
    for delay in (-1, 0, 0.06):
        for when in (-1, 0, 0.03, 0.09):
            log = []
            task = asyncio.create_task(sleeper(delay, log))
            if when >= 0:
                await asyncio.sleep(when)
            log.append(task.cancel())
            await asyncio.wait([task])
            print(delay, when, log, task.cancelled())
    for delay in ("x", None, [], float("nan")):
        try:
            await asyncio.sleep(delay)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
