import asyncio


async def consumer(condition, items, name):
    async with condition:
        while not items:
            await condition.wait()
        print(name, items.pop(0))


async def main():
    condition, items = asyncio.Condition(), []
    print(str(condition).split("[")[1], condition.locked())
    tasks = [asyncio.create_task(consumer(condition, items, n)) for n in "abc"]
    await asyncio.sleep(0)
    print(str(condition).split("[")[1])
    async with condition:
        items += [1, 2]
        condition.notify(2)
        print("notified", str(condition).split("[")[1])
    await asyncio.sleep(0.01)
    async with condition:
        items.append(3)
        condition.notify_all()
    await asyncio.gather(*tasks)
    for call in (condition.notify, condition.notify_all, condition.release):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
