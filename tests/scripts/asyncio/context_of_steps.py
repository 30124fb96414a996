"""Every task has its own copy of the context; one given by hand is shared; callbacks run in theirs."""
import asyncio
import contextvars

name = contextvars.ContextVar("name", default="nobody")


async def child(value):
    print("child sees", name.get())
    name.set(value)
    await asyncio.sleep(0)
    print("child keeps", name.get())
    asyncio.get_running_loop().call_soon(lambda: print("callback sees", name.get()))
    await asyncio.sleep(0)


async def main():
    name.set("main")
    await asyncio.gather(child("a"), child("b"))
    print("main", name.get())
    await child("awaited directly")
    print("main", name.get())
    shared = contextvars.copy_context()
    await asyncio.create_task(child("shared"), context=shared)
    print(shared[name], name.get())
    await asyncio.create_task(child("shared again"), context=shared)
    print(shared[name])
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda f: print("done callback", name.get()))
    future.add_done_callback(lambda f: print("in shared", name.get()), context=shared)
    name.set("changed later")
    future.set_result(None)
    await asyncio.sleep(0)
    async with asyncio.TaskGroup() as group:
        group.create_task(child("in group"))
        group.create_task(child("in group, shared"), context=shared)
    print(name.get(), shared[name])
    async with asyncio.timeout(1):
        name.set("in timeout")
    print(name.get(), await asyncio.wait_for(asyncio.sleep(0, name.get()), 1))


asyncio.run(main())
print(name.get())
