import asyncio


class Loud(asyncio.Task):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        print("made", self.get_coro().__name__)


def factory(loop, coro, **kwargs):
    return Loud(coro, loop=loop, **kwargs)


async def work():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    task = asyncio.create_task(work(), name="w")
    print(type(task).__name__, task.get_name(), await task)
    print(await asyncio.gather(work(), work()))
    loop.set_task_factory(None)
    print(type(asyncio.create_task(work())).__name__)
    try:
        loop.set_task_factory(1)
    except TypeError as error:
        print(error)


asyncio.run(main())
