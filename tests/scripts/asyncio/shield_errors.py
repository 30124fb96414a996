"""shield: results, exceptions, done futures, the inner's exception after the outer was cancelled."""
import asyncio


async def fails(turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    raise ValueError("inner")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], repr(context.get("exception"))))
    print(await asyncio.shield(asyncio.sleep(0, "slept")))
    done = loop.create_future()
    done.set_result(1)
    print(asyncio.shield(done) is done)
    try:
        await asyncio.shield(fails(1))
    except ValueError as error:
        print("caught", error)
    inner = asyncio.create_task(fails(3))
    outer = asyncio.shield(inner)
    print(outer.cancel("no more"), outer.cancelled(), inner.done())
    await asyncio.wait([inner])
    await asyncio.sleep(0)
    print(inner, outer)
    del inner, outer
    await asyncio.sleep(0)
    inner = loop.create_future()
    outer = asyncio.shield(inner)
    inner.cancel("from inside")
    try:
        await outer
    except asyncio.CancelledError as error:
        print(error.args, outer.cancelled())
    for wrong in (5, None):
        try:
            asyncio.shield(wrong)
        except TypeError as error:
            print(error)

    async def shielded():
        return await asyncio.shield(fails(2))

    try:
        await asyncio.wait_for(shielded(), 0.5)
    except ValueError as error:
        print("through wait_for", error)


asyncio.run(main())
