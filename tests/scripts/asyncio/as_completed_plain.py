import asyncio


async def work(n):
    await asyncio.sleep(n / 100)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    for next_one in asyncio.as_completed([work(3), work(1), work(2)]):
        try:
            print(await next_one)
        except ValueError as error:
            print(repr(error))
    try:
        for next_one in asyncio.as_completed([work(1), work(50)], timeout=0.05):
            print(await next_one)
    except TimeoutError as error:
        print(repr(error))
    print(list(asyncio.as_completed([])))
    try:
        asyncio.as_completed(asyncio.get_running_loop().create_future())
    except TypeError as error:
        print(error)


asyncio.run(main())
