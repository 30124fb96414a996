"""shutdown of a queue, at once or not, while getters, putters and joiners wait."""
import asyncio


async def attempt(name, awaitable, log):
    try:
        log.append(f"{name} {await awaitable}")
    except (asyncio.QueueShutDown, asyncio.CancelledError) as error:
        log.append(f"{name} {type(error).__name__}")


async def main():
    for immediate in (False, True):
        for items in (0, 1, 2):
            queue = asyncio.Queue(2)
            for item in range(items):
                queue.put_nowait(item)
            log = []
            tasks = [asyncio.create_task(attempt(f"get{n}", queue.get(), log)) for n in range(2 if not items else 0)]
            tasks += [asyncio.create_task(attempt(f"put{n}", queue.put(n), log)) for n in range(2 if items == 2 else 0)]
            tasks.append(asyncio.create_task(attempt("join", queue.join(), log)))
            await asyncio.sleep(0)
            queue.shutdown(immediate)
            log.append("down")
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            await attempt("put", queue.put(9), log)
            await attempt("get", queue.get(), log)
            await attempt("get", queue.get(), log)
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
            print(immediate, items, log, queue.qsize(), queue)


asyncio.run(main())
