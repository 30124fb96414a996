# Waiting for a signal
#
# An `asyncio.Event` is a flag that tasks can wait for. All runners wait at the line; one `set()` wakes them together,
# in the order in which they began to wait. Whoever comes late finds the flag already up and does not wait at all.
import asyncio


async def runner(name, pace, start):
    print(f"{name} is at the line")
    await start.wait()
    for lap in range(1, 3):
        await asyncio.sleep(pace)
        print(f"{name} finishes lap {lap}")
    return name


async def main():
    start = asyncio.Event()
    field = {"Ada": 0.30, "Bo": 0.25, "Cy": 0.40}
    tasks = [asyncio.create_task(runner(name, pace, start), name=name) for name, pace in field.items()]

    await asyncio.sleep(0.5)
    print("ready, steady, go!")
    start.set()

    await asyncio.sleep(0.1)
    tasks.append(asyncio.create_task(runner("Dee", 0.20, start), name="Dee"))
    print("and here is one who overslept")

    print("home are", ", ".join(await asyncio.gather(*tasks)))


asyncio.run(main())
