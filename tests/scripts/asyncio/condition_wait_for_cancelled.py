"""wait_for of a condition: its predicate, cancellation while it waits and while it takes the lock back."""
import asyncio


async def consumer(condition, items, log):
    async with condition:
        try:
            result = await condition.wait_for(lambda: log.append("asked") or items and items[-1])
            log.append(result)
            return result
        except asyncio.CancelledError:
            log.append(("cancelled", condition.locked()))
            raise


async def main():
    for cancel_at in ("waiting", "notified", "lock", "never"):
        condition, items, log = asyncio.Condition(), [], []
        task = asyncio.create_task(consumer(condition, items, log))
        await asyncio.sleep(0)
        if cancel_at == "waiting":
            task.cancel()
        async with condition:
            condition.notify()
        await asyncio.sleep(0)
        if cancel_at == "notified":
            task.cancel()
        async with condition:
            items.append("item")
            condition.notify()
            await asyncio.sleep(0)
            if cancel_at == "lock":
                task.cancel()
            await asyncio.sleep(0)
        print(cancel_at, await asyncio.gather(task, return_exceptions=True), log)
        print(condition)


asyncio.run(main())
