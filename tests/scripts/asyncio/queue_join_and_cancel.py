import asyncio


async def worker(name, queue, log):
    while True:
        item = await queue.get()
        log.append((name, item))
        try:
            await asyncio.sleep(0)
            if item == 3:
                raise ValueError(item)
        except ValueError:
            log.append((name, "failed"))
        finally:
            queue.task_done()


async def main():
    queue = asyncio.Queue(2)
    log = []
    workers = [asyncio.create_task(worker(n, queue, log)) for n in "xy"]
    for item in range(6):
        await queue.put(item)
        log.append(("put", item, queue.qsize()))
    await queue.join()
    print(*log, sep="\n")
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    putter = asyncio.create_task(fill(queue))
    await asyncio.sleep(0)
    putter.cancel()
    print(await asyncio.gather(putter, return_exceptions=True), queue.qsize(), queue.full())
    print(queue.get_nowait(), queue.get_nowait(), queue.empty())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    queue.task_done(), queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    join = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    print(join.done())


async def fill(queue):
    for n in "abc":
        await queue.put(n)
        print("filled", n)


asyncio.run(main())
