import asyncio


async def wait(event, name, log):
    try:
        log.append((name, await event.wait()))
    except asyncio.CancelledError as error:
        log.append((name, "cancelled", error.args))


async def main():
    log = []
    event = asyncio.Event()
    tasks = [asyncio.create_task(wait(event, n, log)) for n in range(4)]
    await asyncio.sleep(0)
    print(repr(event).split("[")[1])
    event.set()
    tasks[1].cancel("after set")
    event.clear()
    tasks[2].cancel("after clear")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log, event.is_set(), [t.cancelled() for t in tasks], [t.cancelling() for t in tasks])
    event.set()
    print(await event.wait(), repr(event).split("[")[1])
    first = asyncio.create_task(wait(event, "set already", log))
    first.cancel()
    await asyncio.gather(first, return_exceptions=True)
    print(log[-1], first.cancelled())


asyncio.run(main())
