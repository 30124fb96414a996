import asyncio


async def use(semaphore, name, log, pause=0):
    try:
        async with semaphore:
            log.append(f"+{name}")
            await asyncio.sleep(pause)
            log.append(f"-{name}")
    except asyncio.CancelledError:
        log.append(f"!{name}")
        raise


async def main():
    log = []
    semaphore = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(use(semaphore, n, log, 0.01)) for n in "abcdef"]
    await asyncio.sleep(0)
    tasks[2].cancel()
    tasks[0].cancel()
    await asyncio.sleep(0)
    log.append(semaphore.locked())
    tasks[3].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(log, semaphore.locked(), semaphore._value)
    bounded = asyncio.BoundedSemaphore(1)
    async with bounded:
        print(repr(bounded).split("[")[1])
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    held = asyncio.Semaphore(0)
    late = asyncio.create_task(use(held, "late", log))
    await asyncio.sleep(0)
    held.release()
    late.cancel()
    print(await asyncio.gather(late, return_exceptions=True), held.locked(), log[-1])


asyncio.run(main())
