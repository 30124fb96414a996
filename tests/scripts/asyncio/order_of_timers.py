import asyncio


async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    for name in "abcdefgh":
        loop.call_at(now + 0.01, print, "tie", name)
    loop.call_later(0.02, print, "second")
    loop.call_later(0.005, print, "first")
    loop.call_later(0, print, "zero")
    loop.call_later(-1, print, "negative")
    loop.call_soon(print, "soon")
    await asyncio.sleep(0.05)
    print("end")


asyncio.run(main())
