# A cancellation at each turn of the loop, for every primitive: where it lands and what is left behind.
import asyncio


async def holder(lock):
    async with lock:
        await asyncio.sleep(0)
        await asyncio.sleep(0)


async def with_lock():
    lock = asyncio.Lock()
    other = asyncio.create_task(holder(lock))
    await asyncio.sleep(0)
    try:
        async with lock:
            await asyncio.sleep(0)
    finally:
        await other
        note(lock.locked())


async def with_queue():
    queue = asyncio.Queue(1)
    try:
        await queue.put(1)
        await asyncio.wait_for(queue.put(2), 0.001)
    except TimeoutError:
        note(queue.qsize())
    finally:
        note(queue.full())
    await queue.get()
    await queue.get()


async def with_condition():
    condition = asyncio.Condition()

    async def notify():
        async with condition:
            condition.notify()
    async with condition:
        other = asyncio.create_task(notify())
        try:
            await condition.wait()
        finally:
            note(condition.locked())
            other.cancel()


async def with_semaphore():
    semaphore = asyncio.Semaphore(1)
    other = asyncio.create_task(holder(semaphore))
    await asyncio.sleep(0)
    try:
        async with semaphore:
            await asyncio.sleep(0)
    finally:
        await other
        note(semaphore.locked())


notes = []
note = notes.append


async def main():
    for work in (with_lock, with_queue, with_condition, with_semaphore):
        for turns in range(6):
            notes.clear()
            task = asyncio.create_task(work())
            for _ in range(turns):
                await asyncio.sleep(0)
            requested = task.cancel(turns)
            done, _ = await asyncio.wait([task], timeout=1)
            if task.cancelled():
                try:
                    task.result()
                except asyncio.CancelledError as error:
                    how = f"cancelled {error.args}"
            else:
                how = repr(task.exception() or task.result())
            print(work.__name__, turns, requested, how, notes)


asyncio.run(main())
