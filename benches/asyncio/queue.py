import asyncio


async def produce(queue):
    for n in range(20_000):
        await queue.put(n)
    await queue.put(None)


async def consume(queue):
    total = 0
    while (item := await queue.get()) is not None:
        total += item
    return total


async def main():
    queue = asyncio.Queue(10)
    _, total = await asyncio.gather(produce(queue), consume(queue))
    assert total == 199_990_000


asyncio.run(main())
