import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def work():
    var.set(var.get() + 1)
    return var.get()


async def main():
    var.set(10)
    print(await asyncio.gather(work(), work()), var.get())
    print(await work(), var.get())
    task = asyncio.create_task(work())
    print(await task, task.get_context()[var], var.get())
    context = contextvars.copy_context()
    task = asyncio.create_task(work(), context=context)
    print(await task, context[var], task.get_context() is context)
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("callback", var.get()))
    var.set(100)
    loop.call_soon(lambda: print("callback", var.get()), context=context)
    future = loop.create_future()
    future.add_done_callback(lambda f: print("done", var.get()))
    var.set(200)
    future.set_result(None)
    await asyncio.sleep(0)


asyncio.run(main())
print(var.get())
