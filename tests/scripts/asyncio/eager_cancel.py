"""An eager task cancelled by its own first step, by its parent, and while it waits."""
import asyncio


async def waits(log):
    try:
        log.append("began")
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        log.append(error.args)
        raise


async def cancels_itself(log):
    asyncio.current_task().cancel("me")
    log.append("asked")
    await asyncio.sleep(0)
    log.append("never")


async def returns_after_cancel(log):
    asyncio.current_task().cancel("me")
    return "returned"


async def cancels_parent(log, parent):
    parent.cancel("parent")
    log.append("parent asked")


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    for coroutine in (waits, cancels_itself, returns_after_cancel):
        log = []
        task = asyncio.create_task(coroutine(log))
        log.append(task.done())
        log.append(task.cancel("from main"))
        try:
            log.append(await task)
        except asyncio.CancelledError as error:
            log.append(("out", error.args))
        print(coroutine.__name__, log, task.cancelled())
    log = []
    task = asyncio.create_task(cancels_parent(log, asyncio.current_task()))
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        log.append(error.args)
    print(log, task.done(), asyncio.current_task().cancelling())


asyncio.run(main())
