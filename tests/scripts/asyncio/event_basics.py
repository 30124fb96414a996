import asyncio


async def waiter(event, name):
    print(name, await event.wait())


async def main():
    event = asyncio.Event()
    print(str(event).split("[")[1], event.is_set())
    tasks = [asyncio.create_task(waiter(event, n)) for n in "ab"]
    await asyncio.sleep(0)
    print(str(event).split("[")[1])
    event.set()
    event.clear()
    print(event.is_set())
    await asyncio.gather(*tasks)
    event.set()
    event.set()
    print(await event.wait(), str(event).split("[")[1])
    event.clear()
    task = asyncio.create_task(waiter(event, "cancelled"))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), str(event).split("[")[1])


asyncio.run(main())
