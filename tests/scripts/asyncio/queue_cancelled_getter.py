import asyncio


async def get(queue, name):
    try:
        print(name, await queue.get())
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    queue = asyncio.Queue()
    a = asyncio.create_task(get(queue, "a"))
    b = asyncio.create_task(get(queue, "b"))
    await asyncio.sleep(0)
    print(str(queue))
    queue.put_nowait("item")
    a.cancel()
    await asyncio.wait([a, b])
    queue = asyncio.Queue(1)
    await queue.put(1)
    putter = asyncio.create_task(queue.put(2))
    other = asyncio.create_task(queue.put(3))
    await asyncio.sleep(0)
    print(str(queue))
    putter.cancel()
    await asyncio.sleep(0)
    print(await queue.get(), await queue.get(), str(queue))
    await other


asyncio.run(main())
