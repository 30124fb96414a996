"""A task that awaits itself is told so, whatever class it is of."""

import asyncio


class Plain(asyncio.Task):
    pass


class Own(asyncio.Task):
    def add_done_callback(self, *args, **kwargs):
        return super().add_done_callback(*args, **kwargs)


async def main():
    for kind in (asyncio.Task, Plain, Own):

        async def selfish():
            await task

        task = kind(selfish(), loop=asyncio.get_running_loop(), name="T")
        try:
            await task
        except RuntimeError as error:
            print(str(error).partition("<")[0], type(task).__name__)


asyncio.run(main())
