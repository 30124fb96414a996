import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01) as timeout:
            print(timeout.expired(), timeout.when() > 0)
            await asyncio.sleep(1)
            print("never")
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__), timeout.expired(), timeout)
    async with asyncio.timeout(1) as timeout:
        await asyncio.sleep(0.01)
    print(timeout.expired(), timeout)
    async with asyncio.timeout(None) as timeout:
        await asyncio.sleep(0)
        print(timeout, timeout.when())
    try:
        async with asyncio.timeout(-1):
            print("runs until the first await")
            await asyncio.sleep(0)
    except TimeoutError:
        print("timed out")
    print(asyncio.current_task().cancelling())


asyncio.run(main())
