"""gather cancelled at every step: its children first, its own waiter when all are done."""
import asyncio


async def child(name, turns, log, stubborn=False):
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
        log.append(name)
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        if not stubborn:
            raise
    return name


async def outer(log, exceptions, stubborn):
    children = [child("a", 1, log), child("b", 3, log, stubborn)]
    return await asyncio.gather(*children, return_exceptions=exceptions)


async def main():
    for stubborn in (False, True):
        for exceptions in (False, True):
            for steps in range(6):
                log = []
                task = asyncio.create_task(outer(log, exceptions, stubborn))
                for _ in range(steps):
                    await asyncio.sleep(0)
                task.cancel("stop")
                try:
                    log.append(await task)
                except asyncio.CancelledError as error:
                    log.append(("out", error.args))
                print(stubborn, exceptions, steps, log)


asyncio.run(main())
