# What is said of a task that is dropped while it waits, and of exceptions that nobody looked at.
import asyncio


async def forever():
    await asyncio.get_running_loop().create_future()


async def fails():
    raise KeyError("lost")


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(forever(), name="lonely")
    await asyncio.sleep(0)
    task._log_destroy_pending = True
    del task
    await asyncio.sleep(0)
    f = loop.create_future()
    f.set_exception(ValueError("unseen"))
    del f
    t = loop.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del t
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
