import asyncio


async def work(semaphore, name):
    async with semaphore:
        print(name, "in", str(semaphore).split("[")[1])
        await asyncio.sleep(0.01)
    print(name, "out")


async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(work(semaphore, n) for n in range(5)))
    print(semaphore.locked(), str(semaphore).split("[")[1])
    semaphore.release()
    print(str(semaphore).split("[")[1])
    for value in (-1, "x"):
        try:
            asyncio.Semaphore(value)
        except (ValueError, TypeError) as error:
            print(error)
    bounded = asyncio.BoundedSemaphore()
    print(await bounded.acquire())
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
