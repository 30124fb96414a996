"""What locks refuse: releasing what is free, waiting without the lock, with instead of async with, several loops."""
import asyncio


def attempt(name, call):
    try:
        print(name, call())
    except BaseException as error:
        print(name, type(error).__name__, error)


async def attempt_await(name, call):
    try:
        print(name, await call())
    except BaseException as error:
        print(name, type(error).__name__, error)


async def main():
    attempt("Lock", asyncio.Lock().release)
    attempt("Bounded", asyncio.BoundedSemaphore(1).release)
    attempt("Semaphore", asyncio.Semaphore(0).release)
    condition = asyncio.Condition()
    attempt("notify", condition.notify)
    attempt("notify_all", condition.notify_all)
    await attempt_await("wait", condition.wait)
    await attempt_await("wait_for", lambda: condition.wait_for(lambda: True))
    await attempt_await("wait_for", lambda: condition.wait_for(lambda: False))
    attempt("release", condition.release)
    for kind in (asyncio.Lock, asyncio.Condition, asyncio.Semaphore):
        try:
            with kind():
                pass
        except TypeError as error:
            print(error)
        attempt(kind.__name__, lambda: kind(loop=None))
        attempt(kind.__name__, lambda: kind(1, 2, 3))
    attempt("event", lambda: asyncio.Event(loop=1))
    attempt("locked", lambda: asyncio.Condition(5))
    queue = asyncio.Queue(1)
    attempt("get_nowait", queue.get_nowait)
    queue.put_nowait(1)
    attempt("put_nowait", lambda: queue.put_nowait(2))
    attempt("task_done", queue.task_done)
    attempt("task_done", queue.task_done)
    attempt("maxsize", lambda: asyncio.Queue(-3).full())
    async with asyncio.Lock() as nothing:
        print(nothing)
    async with asyncio.Condition() as nothing:
        print(nothing)
    await attempt_await("return", asyncio.Lock().acquire)


asyncio.run(main())
