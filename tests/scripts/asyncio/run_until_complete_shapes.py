"""run_until_complete with coroutines, futures, tasks, awaitables, failures, and a loop stopped too early."""
import asyncio


class Awaitable:
    def __await__(self):
        yield
        return "awaitable"


async def value(result):
    await asyncio.sleep(0)
    return result


async def fails():
    raise ValueError("failed")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.run_until_complete(value(1)))
print(loop.run_until_complete(Awaitable()))
print(loop.run_until_complete(loop.create_task(value(2))))
future = loop.create_future()
loop.call_soon(future.set_result, 3)
print(loop.run_until_complete(future), loop.run_until_complete(future))
print(loop.run_until_complete(asyncio.gather(value(4), value(5))))
for wrong in (5, None, print, "x"):
    try:
        loop.run_until_complete(wrong)
    except TypeError as error:
        print(error)
try:
    loop.run_until_complete(fails())
except ValueError as error:
    print(repr(error))
stuck = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(stuck)
except RuntimeError as error:
    print(error, stuck._callbacks)
cancelled = loop.create_future()
loop.call_soon(cancelled.cancel, "why")
try:
    loop.run_until_complete(cancelled)
except asyncio.CancelledError as error:
    print(repr(error))
print(asyncio.get_event_loop_policy().get_event_loop() is loop)
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
