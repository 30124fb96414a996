"""Event loops handle signals in their turn; Ctrl-C cancels the main task of a runner, and ends it the second time."""
import asyncio
import os
import signal
import traceback


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    print(loop.add_signal_handler(signal.SIGTERM, stop.set))
    loop.add_signal_handler(signal.SIGUSR2, print, 'two', 2)
    loop.call_soon(print, 'before')
    signal.raise_signal(signal.SIGUSR2)
    loop.call_soon(print, 'after')
    await asyncio.sleep(0)
    print('one turn')
    await asyncio.sleep(0)
    print('another')
    await asyncio.sleep(0)
    loop.call_later(0.01, os.kill, os.getpid(), signal.SIGTERM)
    await stop.wait()
    print('stopped', loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    print(signal.getsignal(signal.SIGTERM))
    for wrong in ('x', stop.set), (99, print), (9, print), (10, main):
        try:
            loop.add_signal_handler(*wrong)
        except Exception as error:
            print(type(error).__name__, error)


asyncio.run(main())
print(signal.getsignal(signal.SIGUSR2))


async def interrupted():
    asyncio.get_running_loop().call_later(0.01, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelled', asyncio.current_task().cancelling())
        raise


try:
    asyncio.run(interrupted())
except KeyboardInterrupt as interrupt:
    print(repr(interrupt), repr(interrupt.__context__))
print(signal.getsignal(signal.SIGINT))


async def twice():
    try:
        await interrupted()
    except asyncio.CancelledError:
        signal.raise_signal(signal.SIGINT)

try:
    asyncio.run(twice())
except KeyboardInterrupt as interrupt:
    print('twice')
try:
    asyncio.run(interrupted())
except KeyboardInterrupt:
    traceback.print_exc()
