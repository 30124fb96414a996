import asyncio


async def waiter(condition, name, log):
    async with condition:
        log.append(f"{name} waits")
        try:
            await condition.wait()
            log.append(f"{name} notified")
        except asyncio.CancelledError:
            log.append(f"{name} cancelled, locked={condition.locked()}")
            raise


async def main():
    log = []
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(waiter(condition, name, log), name=name) for name in "abcde"]
    await asyncio.sleep(0)
    print(repr(condition).split("[")[1])
    async with condition:
        condition.notify(2)
        log.append("two")
    await asyncio.sleep(0)
    tasks[2].cancel()
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
        tasks[3].cancel()
        log.append("all")
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(*log, sep="\n")
    for wrong in (condition.notify, condition.notify_all):
        try:
            wrong()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
