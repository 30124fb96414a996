"""Debug mode warns of callbacks and steps that take long; a filter cuts the measured time."""
import asyncio
import logging
import re
import sys
import time


class WithoutTime(logging.Filter):
    def filter(self, record):
        text = record.getMessage()
        record.msg = re.sub(r"took \d+\.\d{3} seconds", "took a while", text)
        record.args = ()
        return True


handler = logging.StreamHandler(sys.stdout)
handler.addFilter(WithoutTime())
handler.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
logger = logging.getLogger("asyncio")
logger.addHandler(handler)
logger.setLevel(logging.WARNING)
logger.propagate = False


def slow(seconds):
    time.sleep(seconds)


async def slow_step():
    time.sleep(0.05)
    await asyncio.sleep(0)
    time.sleep(0.05)


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.02
    await asyncio.sleep(0)
    loop.call_soon(slow, 0.05)
    loop.call_soon(slow, 0)
    await asyncio.sleep(0)
    await asyncio.create_task(slow_step(), name="slow one")
    loop.slow_callback_duration = 10
    loop.call_later(0, slow, 0.05)
    await asyncio.sleep(0.1)


asyncio.run(main(), debug=True)
