import asyncio


async def count(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
            await asyncio.sleep(0)
    except ValueError as error:
        print("caught", error)
        yield "after"
    finally:
        print("closing")


async def main():
    print([i async for i in count(3)], {i: j async for i in count(2) for j in "ab"})
    agen = count(5)
    print(await agen.asend(None), await agen.asend("hello"), await anext(agen))
    print(await agen.athrow(ValueError("thrown")))
    try:
        await agen.asend(1)
    except StopAsyncIteration as stop:
        print("end", stop.args)
    agen = count(5)
    async for i in agen:
        break
    await agen.aclose()
    print(await anext(agen, "default"))
    try:
        await count(1).asend(5)
    except TypeError as error:
        print(error)
    agen = count(2)
    first = agen.asend(None)
    second = agen.asend(None)
    print(await first)
    print(await second)
    try:
        await first
    except RuntimeError as error:
        print(error)
    gen = (x async for x in count(3) if x != 1)
    print(type(gen).__name__, [x async for x in gen])
    print(sum([x async for x in count(3)]), [[y async for y in count(x)] for x in (1, 2)])
    try:
        for x in count(1):
            pass
    except TypeError as error:
        print(error)
    try:
        async for x in [1]:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
