# Breakfast with one cook
#
# One thread makes three dishes. Each `await asyncio.sleep` says "this takes a while, do something else", and the cook
# turns to whichever dish is ready next. The log shows it: the tasks take turns, and breakfast is ready after 1.25
# seconds, the time of the slowest dish, not the 2.95 seconds of all of them.
import asyncio


async def toast():
    print("bread into the toaster")
    await asyncio.sleep(0.8)
    print("toast pops up, butter it")


async def eggs():
    print("water on for the eggs")
    await asyncio.sleep(0.5)
    for minute in range(1, 4):
        print(f"eggs boil, minute {minute}")
        await asyncio.sleep(0.25)
    print("eggs are done")


async def coffee():
    print("grind the beans")
    await asyncio.sleep(0.3)
    print("pour the water")
    await asyncio.sleep(0.6)
    print("coffee is ready")
    return "two cups"


async def main():
    print("Good morning!")
    dishes = [
        asyncio.create_task(toast(), name="toast"),
        asyncio.create_task(eggs(), name="eggs"),
        asyncio.create_task(coffee(), name="coffee"),
    ]
    results = await asyncio.gather(*dishes)
    print("Breakfast is served, with", results[2])


asyncio.run(main())
