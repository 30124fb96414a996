"""Eager tasks in gather, groups and queues: what has run already when they are looked at."""
import asyncio


async def worker(name, queue, log):
    log.append(f"{name} ready")
    while (item := await queue.get()) is not None:
        log.append(f"{name} {item}")
    log.append(f"{name} over")


async def item(number, log):
    log.append(number)
    if number % 2:
        await asyncio.sleep(0)
    return number * number


async def main():
    loop = asyncio.get_running_loop()
    for factory in (None, asyncio.eager_task_factory, asyncio.create_eager_task_factory(asyncio.Task)):
        loop.set_task_factory(factory)
        log = []
        queue = asyncio.Queue()
        async with asyncio.TaskGroup() as group:
            for name in "ab":
                group.create_task(worker(name, queue, log))
            log.append("workers started")
            for number in range(3):
                queue.put_nowait(number)
            queue.put_nowait(None)
            await queue.put(None)
            log.append("all put")
        print(log)
        log = []
        together = asyncio.gather(*(item(number, log) for number in range(4)))
        log.append(f"gathered {together.done()}")
        print(await together, log)
        log = []
        tasks = [asyncio.create_task(item(number, log)) for number in range(4)]
        print([task.done() for task in tasks], len(asyncio.all_tasks()))
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        print(len(done), len(pending), log)
        await asyncio.wait(tasks)
    print(loop.get_task_factory() is None)


asyncio.run(main())
