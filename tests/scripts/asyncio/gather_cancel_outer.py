import asyncio


async def work(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args)
        raise


async def main():
    for return_exceptions in (False, True):
        outer = asyncio.gather(work("a"), work("b"), return_exceptions=return_exceptions)
        await asyncio.sleep(0)
        print(outer.cancel("stop"))
        try:
            print(await outer)
        except asyncio.CancelledError as error:
            print("outer", error.args, outer.cancelled())
        print(outer.cancel())


asyncio.run(main())
