"""A task left at the end of run is cancelled, takes its time, fails, and is reported."""
import asyncio


async def left():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as error:
        print("cancelled", error.args, asyncio.current_task().cancelling())
        await asyncio.sleep(0)
        print("leaves")
        raise ValueError("at the end")


async def main(handler):
    loop = asyncio.get_running_loop()
    if handler:
        loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], repr(context["exception"]), sorted(context)))
    task = asyncio.create_task(left(), name="left")
    task.add_done_callback(lambda t: print("done:", t.cancelled(), repr(t.exception())))
    loop.call_soon(print, "soon")
    loop.call_later(50, print, "never")
    await asyncio.sleep(0)
    loop.call_soon(print, "last words")
    print("main ends")
    return 5


for handler in (True, False):
    print(asyncio.run(main(handler)))
