import asyncio


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return "awaitable"


async def coro(value):
    await asyncio.sleep(0)
    return value


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(coro("task"))
    loop.call_soon(future.set_result, "future")
    same = coro("same")
    print(await asyncio.gather(coro("coroutine"), task, future, Awaitable(), same, task, same))
    print(await asyncio.gather())
    print(await asyncio.gather(*[asyncio.gather(coro(n), coro(n + 1)) for n in (1, 3)]))
    try:
        await asyncio.gather(5)
    except TypeError as error:
        print(error)
    outer = asyncio.gather(coro(1), asyncio.sleep(1))
    print(type(outer).__name__, outer.cancel("why"), outer.cancelled())
    try:
        await outer
    except asyncio.CancelledError as error:
        print("cancelled", error.args, outer.cancelled())
    done = asyncio.gather(coro("x"))
    await done
    print(done.cancel(), done.result())
    mixed = asyncio.gather(coro(1), asyncio.create_task(fail("a")), fail("b"), return_exceptions=True)
    print(await mixed)
    try:
        await asyncio.gather(fail("first"), fail("second"), coro(1))
    except ValueError as error:
        print(error, len(asyncio.all_tasks()))


async def fail(text):
    await asyncio.sleep(0)
    raise ValueError(text)


asyncio.run(main())
