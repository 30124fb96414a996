import asyncio
import functools


async def coroutine():
    pass


async def generator():
    yield 1


class Callable:
    async def __call__(self):
        pass

    async def method(self):
        pass


def plain():
    pass


for function in (coroutine, generator, Callable(), Callable().method, plain, functools.partial(coroutine), asyncio.sleep,
                 asyncio.gather, lambda: None):
    print(asyncio.iscoroutinefunction(function))
made = coroutine()
print(asyncio.iscoroutine(made), asyncio.iscoroutine(coroutine), asyncio.iscoroutine(generator()))
made.close()
