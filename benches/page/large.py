"""Ten thousand tasks in some hundred and twenty thousand steps: as much as a trace may tell."""

import asyncio

TASKS = 10_000


async def worker(number, queue, lock):
    for turn in range(4):
        await asyncio.sleep((number * 7919 + turn * 104_729) % 1000 / 100)
    for _ in range(6):
        await asyncio.sleep(0)
    if number % 10 == 0:
        async with lock:
            await asyncio.sleep(0.001)
    await queue.put(number)


async def collector(queue):
    for count in range(TASKS):
        await queue.get()
        if count % 1000 == 999:
            print(count + 1, "have arrived")


async def main():
    queue = asyncio.Queue(100)
    lock = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        group.create_task(collector(queue), name="collector")
        for number in range(TASKS):
            group.create_task(worker(number, queue, lock))


asyncio.run(main())
