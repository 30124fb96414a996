"""A task cancelled before its first step never asks for the lock."""
import asyncio


async def user(lock, name):
    print(name, "starts")
    async with lock:
        print(name, "has it")
        await asyncio.sleep(0)
    print(name, "gave it back")


async def main():
    lock = asyncio.Lock()
    first = asyncio.create_task(user(lock, "first"))
    second = asyncio.create_task(user(lock, "second"))
    third = asyncio.create_task(user(lock, "third"))
    print(second.cancel(), second.cancelling())
    for task in (first, second, third):
        try:
            await task
        except asyncio.CancelledError as error:
            print("cancelled", error.args, task.cancelled())
    print(lock, lock.locked())


asyncio.run(main())
