import asyncio


async def main():
    lock = asyncio.Lock()
    full, empty = asyncio.Condition(lock), asyncio.Condition(lock)
    buffer = []

    async def produce():
        for n in range(4):
            async with full:
                while len(buffer) >= 2:
                    await full.wait()
                buffer.append(n)
                print("put", n)
                empty.notify()

    async def consume():
        for _ in range(4):
            async with empty:
                while not buffer:
                    await empty.wait()
                print("got", buffer.pop(0))
                full.notify()

    await asyncio.gather(produce(), consume())
    async with lock:
        print(full.locked(), empty.locked())


asyncio.run(main())
