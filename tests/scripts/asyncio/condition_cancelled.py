import asyncio


async def wait(condition, name):
    async with condition:
        try:
            await condition.wait()
            print(name, "notified")
        except asyncio.CancelledError:
            print(name, "cancelled, lock held:", condition.locked())
            raise


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(wait(condition, n)) for n in "abc"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        tasks[1].cancel()
    await asyncio.sleep(0.01)
    print(str(condition).split("[")[1])
    async with condition:
        condition.notify_all()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
