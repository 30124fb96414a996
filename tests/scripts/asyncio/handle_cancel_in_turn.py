"""A callback cancels others that are ready in the same turn, and timers that are due."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handles = {}

    def killer(*names):
        print("kills", names)
        for name in names:
            handles[name].cancel()

    loop.call_soon(killer, "b", "d")
    for name in "abcd":
        handles[name] = loop.call_soon(print, "ran", name)
    await asyncio.sleep(0)
    print({name: handle.cancelled() for name, handle in handles.items()})
    now = loop.time()
    loop.call_at(now + 0.01, killer, "f")
    for name in "efg":
        handles[name] = loop.call_at(now + 0.01, print, "ran", name)
    await asyncio.sleep(0.03)
    print({name: handle.cancelled() for name, handle in handles.items()})
    handles["a"].cancel()
    handles["a"].cancel()
    print(handles["a"].cancelled(), handles["a"])
    timer = handles["g"]
    print(timer.when() == now + 0.01, hash(timer) == hash(timer.when()))


asyncio.run(main())
