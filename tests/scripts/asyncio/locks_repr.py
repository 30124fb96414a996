"""How locks, events, conditions, semaphores and queues show themselves."""
import asyncio
import re


def show(thing):
    print(re.sub(r"0x[0-9a-f]+", "0x", repr(thing)))


async def main():
    lock = asyncio.Lock()
    show(lock)
    await lock.acquire()
    show(lock)
    waiters = [asyncio.create_task(lock.acquire()) for _ in range(2)]
    await asyncio.sleep(0)
    show(lock)
    waiters[0].cancel()
    lock.release()
    await waiters[1]
    show(lock)
    condition = asyncio.Condition(lock)
    show(condition)
    waiter = asyncio.create_task(condition.wait())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    show(condition)
    waiter.cancel()
    event = asyncio.Event()
    show(event)
    waiting = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    show(event)
    event.set()
    show(event)
    for semaphore in (asyncio.Semaphore(2), asyncio.BoundedSemaphore(), asyncio.Semaphore(0)):
        show(semaphore)
        if not semaphore.locked():
            await semaphore.acquire()
            show(semaphore)
        task = asyncio.create_task(semaphore.acquire())
        await asyncio.sleep(0)
        show(semaphore)
        task.cancel()
    queue = asyncio.PriorityQueue(3)
    show(queue)
    putters = [asyncio.create_task(queue.put(number)) for number in (3, 1, 2, 0)]
    await asyncio.sleep(0)
    show(queue)
    print(queue)
    queue.shutdown()
    show(queue)
    putters[3].exception if putters[3].done() else putters[3].cancel()
    for wrong in (-1, -5):
        try:
            asyncio.Semaphore(wrong)
        except ValueError as error:
            print(error)
    await asyncio.gather(*putters, waiting, return_exceptions=True)


asyncio.run(main())
