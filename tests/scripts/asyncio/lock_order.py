import asyncio

lock = asyncio.Lock()


async def work(name):
    print(name, "wants it")
    async with lock:
        print(name, "has it")
        await asyncio.sleep(0)
        print(name, "gives it back")


async def main():
    print(str(lock).split(" ")[-1], lock.locked())
    await asyncio.gather(*(work(n) for n in "abc"))
    await lock.acquire()
    print(str(lock).split(" ")[-1], lock.locked())
    task = asyncio.create_task(work("late"))
    await asyncio.sleep(0)
    print(str(lock).split("[")[1])
    lock.release()
    await task
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
