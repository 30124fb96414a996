import asyncio
import atexit
import sys


def quiet(unraisable):
    print("hook:", unraisable.err_msg.split(" at 0x")[0], unraisable.object, repr(unraisable.exc_value))


def fails():
    raise ValueError("on the way out")


def leaves():
    raise SystemExit(3)


async def cleanup():
    await asyncio.sleep(0.001)
    print("cleaned up by", asyncio.current_task().get_coro().__name__)


atexit.register(fails)
atexit.register(leaves)
atexit.register(lambda: asyncio.run(cleanup()))
sys.unraisablehook = quiet
print("before")
{}["missing"]
