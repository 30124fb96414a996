import asyncio


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "awaited"


async def work():
    return "coroutine"


async def main():
    task = asyncio.ensure_future(work())
    print(type(task).__name__, await task, asyncio.ensure_future(task) is task)
    task = asyncio.ensure_future(Awaitable())
    print(task.get_coro().__qualname__, await task)
    print(await asyncio.gather(Awaitable(), Awaitable()))
    for bad in (1, None, "x", work):
        try:
            asyncio.ensure_future(bad)
        except TypeError as error:
            print(error)
    other = asyncio.new_event_loop()
    try:
        asyncio.ensure_future(task, loop=other)
    except ValueError as error:
        print(error)
    other.close()
    print(asyncio.wrap_future(task) is task, asyncio.isfuture(task), asyncio.isfuture(1))


asyncio.run(main())
