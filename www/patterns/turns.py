# Who runs first?
#
# `create_task` does not start anything: it puts the task at the end of the ready queue, and the task that is running
# goes on until it awaits. `await asyncio.sleep(0)` waits for nothing, it only gives up the turn. So the order below is
# no accident. Guess it before you press Run, then take away one of the sleeps and guess again.
import asyncio


async def speaker(name, lines):
    for number in range(1, lines + 1):
        print(f"{name} says line {number} of {lines}")
        await asyncio.sleep(0)
    print(f"{name} leaves")


async def main():
    first = asyncio.create_task(speaker("Ann", 3), name="Ann")
    second = asyncio.create_task(speaker("Ben", 2), name="Ben")
    print("both were created, neither has spoken")
    await asyncio.sleep(0)
    print("main had to wait for its turn too")
    await first
    await second
    print("the room is empty")


asyncio.run(main())
