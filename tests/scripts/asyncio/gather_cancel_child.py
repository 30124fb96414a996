import asyncio


async def work(name):
    await asyncio.sleep(0.05)
    print(name, "done")
    return name


async def main():
    a, b = asyncio.create_task(work("a")), asyncio.create_task(work("b"))
    outer = asyncio.gather(a, b)
    await asyncio.sleep(0)
    a.cancel("just a")
    try:
        await outer
    except asyncio.CancelledError as error:
        print("outer raises", error.args, outer.cancelled(), outer.done())
    print(await b)
    a, b = asyncio.create_task(work("a")), asyncio.create_task(work("b"))
    outer = asyncio.gather(a, b, return_exceptions=True)
    await asyncio.sleep(0)
    a.cancel()
    print(await outer)


asyncio.run(main())
