"""KeyboardInterrupt and SystemExit leave a group bare; several failures come in order."""
import asyncio


async def fails(error, turns=0):
    for _ in range(turns):
        await asyncio.sleep(0)
    raise error


async def on_cancel(error):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise error


async def attempt(*coroutines, body=None):
    try:
        async with asyncio.TaskGroup() as group:
            for coroutine in coroutines:
                group.create_task(coroutine)
            if body:
                await asyncio.sleep(0)
                raise body
    except BaseException as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__))


async def main():
    await attempt(fails(ValueError(1), 2), fails(KeyError(2), 1), on_cancel(IndexError(3)))
    await attempt(fails(ValueError(1)), body=TypeError("body"))
    await attempt(on_cancel(ValueError("late")), body=TypeError("body"))
    await attempt(on_cancel(ValueError("late")), body=asyncio.CancelledError("body"))
    await attempt(fails(asyncio.CancelledError("child")), asyncio.sleep(0))
    await attempt(on_cancel(asyncio.CancelledError("again")), fails(OSError(5, "five")))
    await attempt(fails(ExceptionGroup("inner", [ValueError(4)])), fails(ValueError(5)))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
for error in (KeyboardInterrupt("k"), SystemExit(4)):
    try:
        asyncio.run(attempt(fails(error), asyncio.sleep(5)))
    except BaseException as caught:
        print("out of run:", repr(caught))
