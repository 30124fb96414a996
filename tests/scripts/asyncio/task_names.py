import asyncio


async def work():
    pass


class Text:
    def __str__(self):
        return "text"


async def main():
    print(asyncio.current_task().get_name())
    for name in (None, "given", 7, Text()):
        task = asyncio.create_task(work(), name=name)
        print(repr(task.get_name()))
    task.set_name(8)
    print(repr(task.get_name()))
    task = asyncio.Task(work())
    print(task.get_name())
    task = asyncio.get_running_loop().create_task(work(), name="by loop")
    print(task.get_name())


asyncio.run(main())
