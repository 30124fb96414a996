import asyncio


class Mine(asyncio.Future):
    def cancel(self, msg=None):
        print("cancel", msg)
        return super().cancel(msg=msg)

    def set_result(self, result):
        print("set", result)
        super().set_result(result)


async def main():
    future = Mine()
    print(future, isinstance(future, asyncio.Future), asyncio.isfuture(future))
    asyncio.get_running_loop().call_soon(future.set_result, 3)
    print(await future)
    future = Mine(loop=asyncio.get_running_loop())

    async def wait():
        await future

    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    task.cancel("by task")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
    print(future)


asyncio.run(main())
