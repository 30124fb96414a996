"""as_completed: what it gives, with failures, duplicates, timeouts, wrong arguments, mixed iteration."""
import asyncio


async def work(name, turns, fails=False):
    for _ in range(turns):
        await asyncio.sleep(0)
    if fails:
        raise ValueError(name)
    return name


async def main():
    for coroutine in asyncio.as_completed([work("slow", 3), work("bad", 2, True), work("quick", 0)]):
        try:
            print(type(coroutine).__name__, await coroutine)
        except ValueError as error:
            print("error", error)
    tasks = {asyncio.create_task(work(name, turns)): name for turns, name in enumerate("abc")}
    async for task in asyncio.as_completed(tasks):
        print(tasks[task], await task)
    same = asyncio.create_task(work("same", 1))
    print([await each for each in asyncio.as_completed([same, same, same])])
    print([each for each in asyncio.as_completed([])])
    async for each in asyncio.as_completed([]):
        print("never")
    never = asyncio.get_running_loop().create_future()
    try:
        for coroutine in asyncio.as_completed([work("in time", 0), never], timeout=0.01):
            print(await coroutine)
    except TimeoutError as error:
        print("timeout", error.args, never.done())
    try:
        async for task in asyncio.as_completed([never], timeout=0.01):
            print(task)
    except TimeoutError as error:
        print("timeout", error.args, never.done())
    for wrong in (work("coroutine", 0), never, 5):
        try:
            for each in asyncio.as_completed(wrong):
                print("?")
        except TypeError as error:
            print(error)
    iterator = asyncio.as_completed([work("first", 0), work("second", 1)])
    print(iterator.__class__.__name__, await next(iter(iterator)), await (await anext(aiter(iterator))))
    later = next(iter(asyncio.as_completed([work("later", 2)])))
    print(await asyncio.wait_for(later, 1))


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
