"""get_stack and print_stack of tasks that wait, run, are done or failed."""
import asyncio
import sys


async def inner(future):
    await future


async def outer(future):
    await inner(future)


async def fails():
    def deeper():
        raise ValueError("deep")
    deeper()


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(outer(future), name="waiting")
    print([frame.f_code.co_name for frame in task.get_stack()])
    await asyncio.sleep(0)
    print([(frame.f_code.co_name, frame.f_lineno) for frame in task.get_stack()])
    task.print_stack(file=sys.stdout)
    me = asyncio.current_task()
    me.set_name("main")
    print([frame.f_code.co_name for frame in me.get_stack(limit=1)])
    future.set_result(None)
    await task
    print(task.get_stack())
    task.print_stack(file=sys.stdout)
    failed = asyncio.create_task(fails(), name="failed")
    await asyncio.wait([failed])
    print([frame.f_code.co_name for frame in failed.get_stack()])
    print([frame.f_code.co_name for frame in failed.get_stack(limit=1)])
    failed.print_stack(file=sys.stdout)
    failed.print_stack(limit=1, file=sys.stdout)


asyncio.run(main())
