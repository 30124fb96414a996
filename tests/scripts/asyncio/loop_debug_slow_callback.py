import asyncio
import time


async def slow():
    time.sleep(0.2)


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 10
    print(loop.get_debug(), loop.slow_callback_duration)
    await asyncio.create_task(slow())
    loop.set_debug(False)
    print(loop.get_debug())


asyncio.run(main(), debug=True)
