"""What a queue keeps may be looked at, and changed, by its private names; who waits, too."""
import asyncio
import heapq


async def main():
    queue, last, least = asyncio.Queue(), asyncio.LifoQueue(3), asyncio.PriorityQueue()
    for number in 3, 1, 2:
        for each in queue, last, least:
            each.put_nowait(number)
    print(queue._queue, last._queue, least._queue)
    queue._queue.appendleft(9)
    heapq.heappush(least._queue, 0)
    last._queue.clear()
    for each in queue, last, least:
        print(each, each.qsize(), each.empty(), each.full())
    print(await queue.get(), await least.get(), least._format())
    await queue.put(7)
    least.put_nowait(-1)
    print(queue._queue, least._queue, queue._unfinished_tasks)
    getter = asyncio.create_task(last.get())
    lock = asyncio.Lock()
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(len(last._getters), len(lock._waiters), lock._waiters[0].done())
    print(len(asyncio.get_running_loop()._ready))
    last.put_nowait('x')
    lock.release()
    print(await getter, await waiter)
    timer = asyncio.get_running_loop().call_later(5, print)
    print(len(asyncio.get_running_loop()._scheduled))
    timer.cancel()


asyncio.run(main())
