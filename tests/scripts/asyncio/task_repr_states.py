"""A task's repr in every state: pending, running, waiting, cancelling, done, failed, cancelled."""
import asyncio
import re


def show(label, task):
    print(label, re.sub(r"0x[0-9a-f]+", "0x", repr(task)))


async def work(future):
    show("running", asyncio.current_task())
    await future
    return "x" * 200


async def fails():
    raise ValueError("y" * 100)


class Child(asyncio.Task):
    pass


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(work(future), name="a name with 'quotes'")
    show("created", task)
    await asyncio.sleep(0)
    show("waiting", task)
    task.cancel("message")
    show("cancelling", task)
    await asyncio.wait([task])
    show("cancelled", task)
    future = loop.create_future()
    task = asyncio.create_task(work(future))
    await asyncio.sleep(0)
    task.add_done_callback(lambda t: None)
    show("one callback", task)
    task.add_done_callback(print)
    show("two callbacks", task)
    task.add_done_callback(show)
    show("three callbacks", task)
    task.remove_done_callback(show)
    task.remove_done_callback(print)
    future.set_result(1)
    await task
    show("finished", task)
    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    show("failed", task)
    task.exception()
    child = Child(asyncio.sleep(0, 5), loop=loop, name=17)
    show("subclass", child)
    print(child.get_name(), await child)
    show("subclass", child)


asyncio.run(main())
