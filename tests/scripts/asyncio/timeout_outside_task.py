import asyncio


async def enter():
    async with asyncio.timeout(1):
        pass


coroutine = enter()
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)
try:
    asyncio.timeout(1)
except RuntimeError as error:
    print(error)
