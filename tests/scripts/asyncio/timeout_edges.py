import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for delay in (0, -1, None, 0.01):
        try:
            async with asyncio.timeout(delay) as scope:
                await asyncio.sleep(0.02)
                print("finished in", delay)
        except TimeoutError as error:
            print("timed out", delay, repr(error), repr(error.__cause__))
        print(scope.expired(), scope.when() is None)
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("inside it is a cancellation", asyncio.current_task().cancelling())
                raise
    except TimeoutError:
        print("outside a timeout", asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            finally:
                raise KeyError("other")
    except KeyError as error:
        print(repr(error), repr(error.__context__), asyncio.current_task().cancelling())
    async with asyncio.timeout(0.01):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("swallowed")
    print("went on", asyncio.current_task().cancelling())
    scope = asyncio.timeout(1)
    for wrong in (lambda: scope.reschedule(2), lambda: asyncio.run(None)):
        try:
            wrong()
        except (RuntimeError, ValueError) as error:
            print(error)
    async with scope:
        print(repr(scope).split(" when")[0])
        scope.reschedule(loop.time() - 1)
        try:
            await asyncio.sleep(0)
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("rescheduled into the past", repr(scope))
    print(repr(scope))
    try:
        await scope.__aenter__()
    except RuntimeError as error:
        print(error)


try:
    asyncio.run(main())
except TimeoutError:
    print("timed out at the end")
