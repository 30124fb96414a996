import asyncio


async def producer(queue):
    for n in range(5):
        await queue.put(n)
        print("put", n)


async def consumer(queue, name):
    while True:
        item = await queue.get()
        print(name, "got", item)
        await asyncio.sleep(0)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consumer(queue, n)) for n in "ab"]
    await producer(queue)
    await queue.join()
    print("joined")
    for task in consumers:
        task.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))


asyncio.run(main())
