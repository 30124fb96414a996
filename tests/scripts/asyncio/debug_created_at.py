"""In debug mode futures, tasks and handles tell where they were created, with the frames of the library between."""
import asyncio, sys, logging
logging.basicConfig()
async def child():
    await asyncio.sleep(0)
    raise ValueError(1)
async def main():
    t = asyncio.create_task(child())
    f = asyncio.get_running_loop().create_future()
    f.set_exception(KeyError(2))
    del t, f
    asyncio.get_running_loop().call_soon(lambda: 1/0)
    print([place[1:3] for place in asyncio.get_running_loop().call_later(0.5, print)._source_traceback])
    await asyncio.sleep(0.02)
asyncio.run(main(), debug=True)
