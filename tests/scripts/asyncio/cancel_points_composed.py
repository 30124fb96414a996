# A cancellation at each turn of the loop, for what is composed of others: where it lands and what is left behind.
import asyncio


async def with_group():
    async def child(n):
        try:
            for _ in range(n):
                await asyncio.sleep(0)
        except asyncio.CancelledError:
            note(f"child {n}")
            raise
    async with asyncio.TaskGroup() as group:
        group.create_task(child(1))
        group.create_task(child(3))


async def with_gather():
    inner = asyncio.gather(asyncio.sleep(0, "a"), asyncio.sleep(0.001, "b"))
    try:
        return await inner
    finally:
        note(f"{inner.done()} {inner.cancelled()}")


async def with_timeout():
    async with asyncio.timeout(0.001) as scope:
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    note(scope.expired())


async def with_shield():
    inner = asyncio.create_task(asyncio.sleep(0.001, "inner"))
    try:
        await asyncio.shield(inner)
    finally:
        note(await inner)


notes = []
note = notes.append


async def main():
    for work in (with_group, with_gather, with_timeout, with_shield):
        for turns in range(6):
            notes.clear()
            task = asyncio.create_task(work())
            for _ in range(turns):
                await asyncio.sleep(0)
            requested = task.cancel(turns)
            done, _ = await asyncio.wait([task], timeout=1)
            if task.cancelled():
                try:
                    task.result()
                except asyncio.CancelledError as error:
                    how = f"cancelled {error.args}"
            else:
                how = repr(task.exception() or task.result())
            print(work.__name__, turns, requested, how, notes)


asyncio.run(main())
