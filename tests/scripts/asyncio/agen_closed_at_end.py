"""Async generators left half way: closed when dropped, by the loop's end, or with awaits of their own."""
import asyncio


async def numbers(name, log):
    try:
        for number in range(5):
            yield number
    finally:
        log.append(f"{name} cleans up")
        await asyncio.sleep(0)
        log.append(f"{name} is clean")


kept = []


async def main(log):
    async for number in numbers("break", log):
        if number == 1:
            break
    log.append("after the loop")
    await asyncio.sleep(0)
    log.append("one turn later")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    left = numbers("left", log)
    await anext(left)
    kept.append(left)
    dropped = numbers("dropped", log)
    await dropped.asend(None)
    del dropped
    log.append("main ends")


log = []
asyncio.run(main(log))
print("\n".join(log))
try:
    kept[0].asend(None).send(None)
except StopAsyncIteration:
    print("it is exhausted")
