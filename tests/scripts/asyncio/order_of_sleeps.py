import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    print(name, "woke")
    await asyncio.sleep(0)
    print(name, "turn")


async def main():
    await asyncio.gather(*(work(f"w{n}", 0.02) for n in range(5)))
    await asyncio.gather(work("long", 0.03), work("short", 0.01), work("zero", 0), work("negative", -5))


asyncio.run(main())
