"""A token is of the context in which it was made; resetting it in another task is an error."""
import asyncio
import contextvars

var = contextvars.ContextVar("var")


async def reset(token):
    try:
        var.reset(token)
        print("reset", var.get("unset"))
    except (ValueError, RuntimeError) as error:
        import re
        print(type(error).__name__, re.sub("0x[0-9a-f]+", "0x", str(error)))


async def generator():
    token = var.set("in generator")
    try:
        yield var.get()
        yield var.get()
    finally:
        await reset(token)


async def main():
    token = var.set("main")
    await asyncio.create_task(reset(token))
    await reset(token)
    await reset(token)
    ag = generator()
    print(await anext(ag), var.get())
    var.set("between")
    print(await asyncio.create_task(anext(ag)))
    await asyncio.create_task(ag.aclose())
    print(var.get())
    ag = generator()
    print(await anext(ag))
    await ag.aclose()
    print(var.get())
    with_context = contextvars.copy_context()
    try:
        with_context.run(with_context.run, print)
    except RuntimeError as error:
        print(str(error).split(":")[0])


asyncio.run(main())
