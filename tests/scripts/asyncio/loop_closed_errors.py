"""What a closed loop and a running one refuse."""
import asyncio


async def nothing():
    pass


def attempt(name, call):
    try:
        print(name, call())
    except (RuntimeError, TypeError, ValueError) as error:
        print(name, type(error).__name__, error)


loop = asyncio.new_event_loop()
future = loop.create_future()
loop.close()
loop.close()
coroutine = nothing()
attempt("call_soon", lambda: loop.call_soon(print))
attempt("call_later", lambda: loop.call_later(1, print))
attempt("call_at", lambda: loop.call_at(1, print))
attempt("run_forever", lambda: loop.run_forever())
attempt("run_until_complete", lambda: loop.run_until_complete(coroutine))
attempt("create_task", lambda: loop.create_task(coroutine))
attempt("create_future", lambda: loop.create_future())
attempt("set_result", lambda: future.set_result(1))
attempt("add_done_callback", lambda: future.add_done_callback(print))
attempt("time", lambda: loop.time() > 0)
attempt("stop", lambda: loop.stop())
attempt("is_running", lambda: loop.is_running())
coroutine.close()


async def main():
    running = asyncio.get_running_loop()
    attempt("close", running.close)
    coroutine_of_until = running.create_future()
    attempt("until", lambda: running.run_until_complete(coroutine_of_until))
    coroutine = nothing()
    attempt("run", lambda: asyncio.run(coroutine))
    coroutine.close()


asyncio.run(main())
