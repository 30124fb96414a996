import asyncio


async def fail(n):
    await asyncio.sleep(n / 100)
    raise ValueError(n)


async def long(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(1))
            group.create_task(fail(1))
            group.create_task(long("long"))
            await asyncio.sleep(5)
            print("never")
    except* ValueError as errors:
        print(sorted(map(str, errors.exceptions)), errors.message)
    print(asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(long("other"))
            await asyncio.sleep(0)
            raise KeyError("in the body")
    except* KeyError as errors:
        print(errors.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(0))
                await asyncio.sleep(1)
    except ExceptionGroup as errors:
        print(repr(errors))


asyncio.run(main())
