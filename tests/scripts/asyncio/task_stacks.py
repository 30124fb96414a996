# Where a task stands: get_stack and print_stack, before, during and after.
import asyncio
import sys


async def inner():
    await asyncio.sleep(0.01)


async def outer():
    await inner()


async def fails():
    raise ValueError("no")


async def main():
    task = asyncio.create_task(outer())
    task.print_stack(file=sys.stdout)
    print([f.f_code.co_name for f in task.get_stack()], task.get_stack(limit=0))
    await asyncio.sleep(0)
    task.print_stack(file=sys.stdout)
    print([(f.f_code.co_name, f.f_lineno) for f in task.get_stack()])
    await task
    task.print_stack(file=sys.stdout)
    print(task.get_stack())
    bad = asyncio.create_task(fails())
    await asyncio.wait([bad])
    bad.print_stack(file=sys.stdout)
    print([(f.f_code.co_name, f.f_lineno) for f in bad.get_stack()])
    print([(f.f_code.co_name, f.f_lineno) for f in asyncio.current_task().get_stack(limit=1)])


asyncio.run(main())
