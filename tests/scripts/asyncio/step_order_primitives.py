# In which order tasks pass locks, queues, events, semaphores and conditions.
import asyncio

log = []


async def worker(name, lock, queue, event, sem):
    async with lock:
        log.append(f"{name} lock")
        await asyncio.sleep(0)
    async with sem:
        log.append(f"{name} sem")
        item = await queue.get()
        log.append(f"{name} got {item}")
        queue.task_done()
    await event.wait()
    log.append(f"{name} event")


async def turns(name, count):
    for n in range(count):
        log.append(f"{name}{n}")
        await asyncio.sleep(0)


async def main():
    lock, queue, event, sem = asyncio.Lock(), asyncio.Queue(2), asyncio.Event(), asyncio.Semaphore(2)
    workers = [asyncio.create_task(worker(n, lock, queue, event, sem)) for n in "abcd"]
    others = [asyncio.create_task(turns(n, 12)) for n in "xy"]
    for n in range(4):
        await queue.put(n)
        log.append(f"put {n}")
    await queue.join()
    log.append("joined")
    event.set()
    await asyncio.wait(workers)
    await asyncio.gather(*others)
    cond = asyncio.Condition()

    async def waiter(n):
        async with cond:
            log.append(f"w{n} waits")
            try:
                await cond.wait()
                log.append(f"w{n} woke")
            finally:
                log.append(f"w{n} out {cond.locked()}")

    ws = [asyncio.create_task(waiter(n)) for n in range(4)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    ws[1].cancel()
    async with cond:
        cond.notify(2)
        log.append("notified 2")
    t = asyncio.create_task(turns("t", 5))
    await asyncio.sleep(0)
    async with cond:
        cond.notify_all()
    await asyncio.gather(*ws, t, return_exceptions=True)
    for start in range(0, len(log), 8):
        print(log[start:start + 8])


asyncio.run(main())
