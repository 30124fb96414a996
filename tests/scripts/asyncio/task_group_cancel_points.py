"""The task of a TaskGroup is cancelled in its body, at its end, and while a child fails."""
import asyncio


async def child(name, turns, log, fails=False):
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
        if fails:
            log.append(f"{name} fails")
            raise ValueError(name)
        log.append(f"{name} ends")
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise


async def parent(log, fails):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("a", 1, log))
            group.create_task(child("b", 3, log, fails))
            await asyncio.sleep(0)
            log.append("body ends")
    except* ValueError as errors:
        log.append(repr(errors))
    log.append(f"after {asyncio.current_task().cancelling()}")


async def main():
    for fails in (False, True):
        for steps in range(7):
            log = []
            task = asyncio.create_task(parent(log, fails))
            for _ in range(steps):
                await asyncio.sleep(0)
            log.append(f"cancel {task.cancel('stop')}")
            try:
                await task
            except asyncio.CancelledError as error:
                log.append(f"out {error.args}")
            except BaseException as error:
                log.append(repr(error))
            print(fails, steps, log)


asyncio.run(main())
