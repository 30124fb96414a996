"""Eager tasks: the first step at once, nested, done without a turn; their callbacks still wait for one."""
import asyncio


async def immediate(name):
    print(name, "runs in", asyncio.current_task().get_name())
    return name


async def nested():
    inner = asyncio.create_task(immediate("inner"), name="inner task")
    print("inner done:", inner.done())
    await asyncio.sleep(0)
    print("nested goes on")
    return await inner


async def fails():
    raise ValueError("at once")


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    me = asyncio.current_task()
    task = asyncio.create_task(nested())
    print("created", task.done(), asyncio.current_task() is me)
    task.add_done_callback(lambda t: print("callback", t.result()))
    done = asyncio.create_task(immediate("quick"))
    done.add_done_callback(lambda t: print("callback of quick"))
    print("done already:", done.done(), len(asyncio.all_tasks()))
    failed = asyncio.create_task(fails())
    print(repr(failed.exception()))
    print(await asyncio.gather(task, done, immediate("in gather"), failed, return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            print("still in the body")
            await asyncio.sleep(0)
            print("never here")
    except* ValueError as errors:
        print(errors.exceptions)
    print(await asyncio.wait_for(immediate("wait_for"), 1))
    async with asyncio.timeout(1):
        print(await asyncio.create_task(immediate("timeout")))


asyncio.run(main())
