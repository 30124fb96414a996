import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


@asynccontextmanager
async def connection(name):
    print("connect", name)
    await asyncio.sleep(0)
    try:
        yield name
    except ValueError as error:
        print(name, "saw", error)
        raise
    finally:
        await asyncio.sleep(0)
        print("disconnect", name)


async def ticker():
    try:
        for i in range(10):
            yield i
    finally:
        print("ticker closed")


async def farewell(text):
    await asyncio.sleep(0)
    print(text)


@connection("decorator")
async def work(x):
    print("work", x)
    return x + 1


async def main():
    async with connection("a") as a, connection("b") as b:
        print(a, b)
    print(await work(1))
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(connection(n)) for n in "xyz"]
        stack.push_async_callback(farewell, "bye")
        stack.callback(print, "sync bye")
        print(names)
    async with aclosing(ticker()) as numbers:
        async for n in numbers:
            if n == 2:
                break
    async with nullcontext("nothing") as value:
        print(value)
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(connection("err"))
            raise ValueError("boom")
    except ValueError as error:
        print("caught", error)
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(object())
    except TypeError as error:
        print(error)
    try:
        async with asyncio.timeout(0.01):
            async with connection("slow"):
                await asyncio.sleep(1)
    except TimeoutError:
        print("timed out")
    async with connection("last"):
        raise ValueError("end")


asyncio.run(main())
