import asyncio
import contextvars

name = contextvars.ContextVar("name", default="nobody")


def show(*args):
    print("callback", name.get(), args)


async def child(value):
    print("child sees", name.get())
    name.set(value)
    await asyncio.sleep(0)
    print("child keeps", name.get())


async def main():
    loop = asyncio.get_running_loop()
    name.set("main")
    loop.call_soon(show, 1)
    name.set("later")
    own = contextvars.copy_context()
    own.run(name.set, "own")
    loop.call_soon(show, 2, context=own)
    loop.call_later(0.01, show, 3)
    task = asyncio.create_task(child("first"))
    other = asyncio.create_task(child("second"), context=own)
    name.set("changed")
    task.add_done_callback(lambda t: print("done", name.get()))
    other.add_done_callback(lambda t: print("done", name.get()), context=own)
    await asyncio.gather(task, other)
    await asyncio.sleep(0.02)
    print(name.get(), own[name], task.get_context()[name])
    token = name.set("temporary")
    name.reset(token)
    print(name.get())
    try:
        name.reset(token)
    except RuntimeError as error:
        print(str(error).split(" <")[-1].split(" ")[0][:5], "used" in str(error))
    handle = loop.call_later(1, show)
    handle.cancel()
    print(handle.cancelled(), handle.when() > loop.time())


asyncio.run(main())
print(name.get())
