"""SystemExit and KeyboardInterrupt from handlers and callbacks end the run."""
import asyncio


def interrupt(*args):
    raise KeyboardInterrupt("from a callback")


def leave(*args):
    raise SystemExit(3)


async def main(what):
    loop = asyncio.get_running_loop()
    if what == "handler":
        loop.set_exception_handler(leave)
        loop.call_soon(lambda: 1 / 0)
    elif what == "callback":
        loop.call_soon(interrupt)
    elif what == "done":
        task = asyncio.create_task(asyncio.sleep(0))
        task.add_done_callback(leave)
    elif what == "timer":
        loop.call_later(0.01, leave)
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("main cancelled")
        raise
    finally:
        print("main leaves")


for what in ("handler", "callback", "done", "timer"):
    try:
        asyncio.run(main(what))
    except BaseException as error:
        print(what, repr(error))
