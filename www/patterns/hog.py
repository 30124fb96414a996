# A task that does not share
#
# Tasks take turns only where they await. The clock below wants to tick every tenth of a second, but while the first
# count runs there is no `await`, so nothing else does, and the ticks come late, in one go. The second count gives way
# now and then with `sleep(0)`. Run it in real time: computing takes none of the simulated kind.
import asyncio


async def clock():
    for tick in range(1, 13):
        await asyncio.sleep(0.1)
        print(f"tick {tick}")


async def count(limit, polite):
    total = 0
    for number in range(limit):
        total += number
        if polite and number % 20_000 == 0:
            await asyncio.sleep(0)
    return total


async def main():
    ticking = asyncio.create_task(clock(), name="clock")
    await asyncio.sleep(0.25)
    print("counting, and sharing nothing")
    print(await count(2_000_000, polite=False))
    await asyncio.sleep(0.25)
    print("counting politely")
    print(await count(2_000_000, polite=True))
    await ticking


asyncio.run(main())
