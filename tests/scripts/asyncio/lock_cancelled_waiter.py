import asyncio


async def hold(lock, name):
    try:
        async with lock:
            print(name, "has it")
            await asyncio.sleep(0.01)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(hold(lock, n), name=n) for n in "abcd"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(lock.locked())


asyncio.run(main())
