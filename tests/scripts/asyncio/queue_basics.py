import asyncio


async def main():
    queue = asyncio.Queue(2)
    print(queue.maxsize, queue.empty(), queue.full(), queue.qsize(), str(queue))
    await queue.put("a")
    queue.put_nowait("b")
    print(queue.full(), queue.qsize(), str(queue))
    try:
        queue.put_nowait("c")
    except asyncio.QueueFull as error:
        print(repr(error))
    print(await queue.get(), queue.get_nowait())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))
    queue.task_done()
    queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    await queue.join()
    print(str(queue))
    endless = asyncio.Queue()
    for n in range(5):
        endless.put_nowait(n)
    print(endless.full(), [endless.get_nowait() for _ in range(5)])


asyncio.run(main())
