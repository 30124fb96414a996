import asyncio

log = []


async def work(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append(name)
        await asyncio.sleep(0)
        log.append(f"{name} again")
        raise


async def main():
    tasks = [asyncio.create_task(work(n)) for n in "abc"]
    await asyncio.sleep(0)
    for task in reversed(tasks):
        task.cancel()
    log.append("requested")
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(log)


asyncio.run(main())
