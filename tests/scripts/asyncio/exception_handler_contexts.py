"""What an exception handler is told: callbacks, tasks, futures, generators, and what it raises itself."""
import asyncio


def handler(loop, context):
    shown = {key: (repr(value) if key == "exception" else type(value).__name__) for key, value in context.items()}
    print(context["message"].split(" at 0x")[0].split("<")[0], shown)


def bad_callback(*args):
    raise ValueError("callback")


async def fails():
    raise KeyError("task")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(bad_callback)
    loop.call_later(0, bad_callback, 1)
    future = loop.create_future()
    future.set_exception(IndexError("future"))
    await asyncio.sleep(0.01)
    del future
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    del task
    pending = loop.create_task(asyncio.sleep(10))
    loop.call_exception_handler({"message": "by hand", "other": 1})
    loop.set_exception_handler(None)
    for wrong in (1, "text"):
        try:
            loop.set_exception_handler(wrong)
        except TypeError as error:
            print(error)
    loop.set_exception_handler(lambda loop, context: 1 / 0)
    loop.call_exception_handler({"message": "to a broken handler"})
    await asyncio.sleep(0)


asyncio.run(main())
