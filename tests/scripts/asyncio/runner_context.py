import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")


async def get():
    return var.get()


async def put(value):
    var.set(value)


with asyncio.Runner() as runner:
    runner.run(put("changed"))
    print(runner.run(get()))
    print(var.get())
    context = contextvars.copy_context()
    runner.run(put("elsewhere"), context=context)
    print(runner.run(get()), context[var])
