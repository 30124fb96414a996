import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01):
            raise KeyError("mine")
    except KeyError as error:
        print(repr(error))
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            finally:
                raise KeyError("on the way")
    except KeyError as error:
        print(repr(error), repr(error.__context__), repr(error.__context__.__cause__))
    try:
        async with asyncio.timeout(1):
            raise asyncio.CancelledError("by hand")
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
