"""call_soon, call_later(0), call_at in the past and task steps: who comes first."""
import asyncio


async def step(name):
    print("step", name)
    await asyncio.sleep(0)
    print("step again", name)


async def main():
    loop = asyncio.get_running_loop()
    now = loop.time()
    loop.call_later(0, print, "later 0")
    loop.call_soon(print, "soon 1")
    task = asyncio.create_task(step("a"))
    loop.call_at(now - 1, print, "at, a second ago")
    loop.call_later(-5, print, "five seconds ago")
    loop.call_soon(loop.call_soon, print, "soon from soon")
    loop.call_soon(loop.call_later, 0, print, "later from soon")
    other = asyncio.create_task(step("b"))
    handle = loop.call_later(0.01, print, "never")
    handle.cancel()
    await asyncio.sleep(0)
    print("main again")
    await asyncio.gather(task, other)
    print("main at the end", handle.cancelled())
    await asyncio.sleep(0.02)


asyncio.run(main())
