"""cancelling() and uncancel(): how requests are counted, swallowed and taken back."""
import asyncio


async def counts(log):
    me = asyncio.current_task()
    for _ in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            log.append((error.args, me.cancelling(), me.uncancel(), me.cancelling()))
    log.append(me.uncancel())
    return "end"


async def takes_back(log):
    me = asyncio.current_task()
    me.cancel("one")
    me.cancel("two")
    log.append(me.cancelling())
    log.append((me.uncancel(), me.uncancel(), me.uncancel()))
    await asyncio.sleep(0)
    log.append("not cancelled")


async def keeps(log):
    me = asyncio.current_task()
    me.cancel("one")
    me.cancel("two")
    log.append(me.uncancel())
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        log.append(error.args)
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except (TimeoutError, asyncio.CancelledError) as error:
        log.append(repr(error))
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(0))
    log.append(me.cancelling())


async def main():
    log = []
    task = asyncio.create_task(counts(log))
    for requests in (1, 2, 1):
        await asyncio.sleep(0)
        for number in range(requests):
            task.cancel(f"{requests}.{number}")
    print(await task, log)
    for coroutine in (takes_back, keeps):
        log = []
        try:
            print(await asyncio.create_task(coroutine(log)))
        except BaseException as error:
            print(repr(error))
        print(log)


asyncio.run(main())
