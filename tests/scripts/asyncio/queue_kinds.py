import asyncio


async def main():
    priority = asyncio.PriorityQueue()
    for item in [(3, "c"), (1, "a"), (2, "b"), (1, "A")]:
        await priority.put(item)
    print(priority.qsize(), str(priority))
    print([await priority.get() for _ in range(4)])
    last = asyncio.LifoQueue()
    for item in "abc":
        last.put_nowait(item)
    print(str(last), [last.get_nowait() for _ in range(3)])
    try:
        priority.put_nowait(1)
        priority.put_nowait("x")
    except TypeError as error:
        print(error)


asyncio.run(main())
