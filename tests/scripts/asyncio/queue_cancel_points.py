"""get, put and join cancelled at every moment; no item is lost and nobody is forgotten."""
import asyncio


async def attempt(kind, what, steps, victim):
    queue = kind(maxsize=1)
    log = []

    async def get(name):
        log.append(f"{name}:{await queue.get()}")

    async def put(name):
        await queue.put(name)
        log.append(f"{name} put")

    if what == "put":
        queue.put_nowait("x")
    tasks = [asyncio.create_task((get if what == "get" else put)(name)) for name in "abc"]
    await asyncio.sleep(0)
    (queue.put_nowait("y") if what == "get" else log.append(queue.get_nowait()))
    for _ in range(steps):
        await asyncio.sleep(0)
    tasks[victim].cancel()
    for _ in range(3):
        await asyncio.sleep(0)
    sizes = (queue.qsize(), len(queue._getters), len(queue._putters))
    print(kind.__name__, what, steps, victim, log, [t.cancelled() for t in tasks], sizes)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        for what in ("get", "put"):
            for victim in (0, 1):
                for steps in range(3):
                    await attempt(kind, what, steps, victim)


asyncio.run(main())
