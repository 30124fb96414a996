import asyncio

lock = asyncio.Lock()


async def contend():
    await lock.acquire()
    task = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    await task


asyncio.run(contend())
try:
    asyncio.run(contend())
except RuntimeError as error:
    print(str(error).split("is bound")[1])
