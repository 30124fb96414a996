"""A Future of one's own: its methods are used where the library uses them."""
import asyncio


class Loud(asyncio.Future):
    def add_done_callback(self, callback, *, context=None):
        print("add", getattr(callback, "__name__", type(callback).__name__))
        super().add_done_callback(callback, context=context)

    def remove_done_callback(self, callback):
        print("remove")
        return super().remove_done_callback(callback)

    def cancel(self, msg=None):
        print("cancel", msg)
        return super().cancel(msg=msg)

    def set_result(self, result):
        print("set_result", result)
        super().set_result(result)

    def result(self):
        print("result")
        return super().result()

    def exception(self):
        print("exception")
        return super().exception()


async def waits(future):
    return await future


async def main():
    loop = asyncio.get_running_loop()
    future = Loud(loop=loop)
    task = asyncio.create_task(waits(future))
    await asyncio.sleep(0)
    future.set_result(1)
    print(await task)
    future = Loud()
    task = asyncio.create_task(waits(future))
    await asyncio.sleep(0)
    task.cancel("stop")
    await asyncio.wait([task])
    print(task.cancelled(), future)


asyncio.run(main())
