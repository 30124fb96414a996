"""asyncio.timeout used wrongly: twice, outside of tasks, rescheduled too early and too late."""
import asyncio


async def attempt(name, coroutine):
    try:
        print(name, await coroutine)
    except BaseException as error:
        print(name, repr(error))


async def twice():
    scope = asyncio.timeout(1)
    async with scope:
        print(scope.when() is not None, scope.expired(), str(scope).startswith("<Timeout [active] when="))
        async with scope:
            pass


async def again():
    scope = asyncio.timeout(None)
    async with scope:
        print(scope.when(), scope)
    print(scope)
    async with scope:
        pass


async def early():
    scope = asyncio.timeout(None)
    print(scope)
    scope.reschedule(5)


async def late():
    async with asyncio.timeout(None) as scope:
        pass
    scope.reschedule(None)


async def in_the_past():
    async with asyncio.timeout_at(asyncio.get_running_loop().time() - 1) as scope:
        print("runs until the first await")
        await asyncio.sleep(0)
        print("still here, one turn is free")
        await asyncio.sleep(0)
    return scope


async def expired_while_leaving():
    async with asyncio.timeout(0.01) as scope:
        import time
        time.sleep(0.03)
    return scope, asyncio.current_task().cancelling()


async def error_inside():
    async with asyncio.timeout(0.01):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            raise ValueError("instead")


async def main():
    for coroutine in (twice, again, early, late, in_the_past, expired_while_leaving, error_inside):
        await attempt(coroutine.__name__, coroutine())
    await attempt("wrong", asyncio.timeout("x").__aenter__())
    scope = asyncio.timeout(1)
    try:
        scope.__aenter__().send(None)
    except StopIteration as stop:
        print(stop.value is scope)
    await scope.__aexit__(None, None, None)


asyncio.run(main())
