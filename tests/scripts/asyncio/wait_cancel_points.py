"""asyncio.wait cancelled: its tasks live on; with a timeout; with what is done already."""
import asyncio


async def work(name, turns, log):
    try:
        for _ in range(turns):
            await asyncio.sleep(0)
        log.append(name)
        return name
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise


async def main():
    for steps in range(6):
        for mode in (asyncio.FIRST_COMPLETED, asyncio.ALL_COMPLETED):
            log = []
            tasks = [asyncio.create_task(work(name, turns, log)) for turns, name in enumerate("ab", 1)]
            waiting = asyncio.create_task(asyncio.wait(tasks, return_when=mode, timeout=5))
            for _ in range(steps):
                await asyncio.sleep(0)
            waiting.cancel()
            try:
                done, pending = await waiting
                log.append(f"done {len(done)} pending {len(pending)}")
            except asyncio.CancelledError:
                log.append("wait cancelled")
            print(steps, mode, log, [len(task._callbacks or ()) for task in tasks])
            await asyncio.gather(*tasks)


asyncio.run(main())
