"""Callbacks added while callbacks run, removed while they wait, added to what is done, and the same one twice."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def first(f):
        print("first")
        f.add_done_callback(lambda f: print("added by first"))
        print("removed", f.remove_done_callback(third))

    def second(f):
        print("second", f.result())

    def third(f):
        print("third")

    for callback in (first, second, third, second):
        future.add_done_callback(callback)
    loop.call_soon(print, "before the result")
    future.set_result("value")
    loop.call_soon(print, "after the result")
    print("set")
    await future
    print("awaited")
    await asyncio.sleep(0)
    future.add_done_callback(second)
    print("added late")
    await asyncio.sleep(0)
    pending = loop.create_future()
    for callback in (second, third, second):
        pending.add_done_callback(callback)
    print(pending.remove_done_callback(second), pending.remove_done_callback(second))
    pending.cancel()
    await asyncio.sleep(0)
    task = asyncio.create_task(asyncio.sleep(0, "x"))
    task.add_done_callback(lambda t: print("task done", t.result()))
    print(await task)
    print("main after the task")
    await asyncio.sleep(0)


asyncio.run(main())
