import asyncio


async def wait_until(condition, state, value):
    async with condition:
        result = await condition.wait_for(lambda: state["n"] >= value and f"reached {value}")
        print(result)


async def main():
    condition, state = asyncio.Condition(), {"n": 0}
    tasks = [asyncio.create_task(wait_until(condition, state, n)) for n in (3, 1, 2)]
    for n in range(4):
        await asyncio.sleep(0.001)
        async with condition:
            state["n"] = n
            condition.notify_all()
            print("n is", n)
    await asyncio.gather(*tasks)
    try:
        async with condition:
            await condition.wait_for(lambda: 1 / 0)
    except ZeroDivisionError as error:
        print(error, condition.locked())


asyncio.run(main())
