"""One who iterates as_completed is cancelled between and at its items; the tasks go on."""
import asyncio


async def work(name, delay, log):
    try:
        await asyncio.sleep(delay)
        log.append(name)
        return name
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise


async def plain(tasks, log):
    for next_one in asyncio.as_completed(tasks):
        log.append(f"got {await next_one}")


async def iterated(tasks, log):
    async for task in asyncio.as_completed(tasks):
        log.append(f"got {await task} {task in tasks}")


async def main():
    for reader in (plain, iterated):
        for when in (0, 0.03, 0.09, 0.15, 0.21):
            log = []
            tasks = [asyncio.create_task(work(name, delay * 0.06, log)) for delay, name in enumerate("abc", 1)]
            task = asyncio.create_task(reader(tasks, log))
            await asyncio.sleep(when)
            log.append(f"cancel {task.cancel()}")
            await asyncio.wait([task])
            log.append("reader is out")
            await asyncio.wait(tasks)
            print(reader.__name__, when, log, task.cancelled())


asyncio.run(main())
