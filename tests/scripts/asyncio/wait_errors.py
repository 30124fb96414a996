import asyncio


async def work():
    pass


async def attempt(*args, **kwargs):
    try:
        await asyncio.wait(*args, **kwargs)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


async def main():
    await attempt([])
    await attempt(set())
    task = asyncio.create_task(work())
    await attempt(task)
    await attempt([task], return_when="SOMETIMES")
    coroutine = work()
    await attempt([coroutine])
    coroutine.close()
    await attempt(1)
    await attempt()
    await task


asyncio.run(main())
