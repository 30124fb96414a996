import asyncio


def show(*args):
    print(args)


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(show, 1, 2)
    print(handle.cancelled())
    gone = loop.call_soon(show, "never")
    gone.cancel()
    gone.cancel()
    print(gone.cancelled())
    timer = loop.call_later(0.01, show, "timer")
    print(timer.when() > loop.time(), timer.cancelled())
    dropped = loop.call_later(0.005, show, "never")
    dropped.cancel()
    await asyncio.sleep(0.02)
    for bad in (lambda: loop.call_later(None, show), lambda: loop.call_at(None, show), lambda: loop.call_soon(),
                lambda: loop.call_soon(show, wrong=1), lambda: loop.call_later(1)):
        try:
            bad()
        except TypeError as error:
            print(error)


asyncio.run(main())
