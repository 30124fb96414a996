import asyncio


async def attempt(awaitable):
    try:
        print(await awaitable)
    except (asyncio.QueueShutDown, asyncio.QueueEmpty) as error:
        print(repr(error))


async def main():
    queue = asyncio.Queue(1)
    await queue.put("left")
    blocked = asyncio.create_task(attempt(queue.put("blocked")))
    await asyncio.sleep(0)
    queue.shutdown()
    await blocked
    print(str(queue))
    await attempt(queue.put("late"))
    await attempt(queue.get())
    await attempt(queue.get())
    queue.task_done()
    await queue.join()
    queue = asyncio.Queue()
    waiting = asyncio.create_task(attempt(queue.get()))
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    await waiting
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.put_nowait(2)
    joined = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    await joined
    print(queue.qsize(), "joined")
    try:
        queue.put_nowait(3)
    except asyncio.QueueShutDown as error:
        print(type(error).__name__)


asyncio.run(main())
