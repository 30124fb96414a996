# When one of them fails
#
# If something inside `gather` raises, whoever awaits the gather gets the exception at once, but nobody stops the
# others: they go on, unobserved, and print as if nothing had happened. With `return_exceptions=True` exceptions come
# back among the results, so that every one of them is looked at.
import asyncio


async def parcel(number):
    print(f"parcel {number} is on its way")
    await asyncio.sleep(number / 5)
    if number == 2:
        raise LookupError("no such street")
    print(f"parcel {number} is delivered")
    return number


async def main():
    try:
        await asyncio.gather(parcel(1), parcel(2), parcel(3))
    except LookupError as error:
        print(f"the first to fail ends the wait: {error}")

    await asyncio.sleep(0.5)
    print("-- once more, and look at each result")
    results = await asyncio.gather(parcel(1), parcel(2), parcel(3), return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            print(f"failed: {result}")
        else:
            print(f"arrived: parcel {result}")


asyncio.run(main())
