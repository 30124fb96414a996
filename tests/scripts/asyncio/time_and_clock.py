import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    began, wall = loop.time(), time.monotonic()
    await asyncio.sleep(0.05)
    print(0.05 <= loop.time() - began < 0.2, abs((time.monotonic() - wall) - (loop.time() - began)) < 0.01)
    began = time.perf_counter()
    time.sleep(0.03)
    print(0.03 <= time.perf_counter() - began < 0.2, isinstance(time.time_ns(), int))
    for bad in (-1, float("nan"), "x"):
        try:
            time.sleep(bad)
        except (ValueError, TypeError) as error:
            print(error)
    for bad in (float("nan"), "x"):
        try:
            await asyncio.sleep(bad)
        except (ValueError, TypeError) as error:
            print(error)
    print(await asyncio.sleep(0, "result"), await asyncio.sleep(0.001, result="other"))


asyncio.run(main())
print(time.gmtime(0))
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400 * 365)), time.asctime(time.gmtime(1e9)))
