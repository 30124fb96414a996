"""A loop runs to the end of whatever has a future object's methods; methods of a subclass are called."""
import asyncio


class Noted(asyncio.Future):
    def add_done_callback(self, callback, *, context=None):
        print('add', callback.__name__, context is not None)
        super().add_done_callback(callback, context=context)

    def remove_done_callback(self, callback):
        print('remove', callback.__name__)
        return super().remove_done_callback(callback)

    def result(self):
        print('result')
        return super().result()


class Wrapped:
    _asyncio_future_blocking = False

    def __init__(self, future):
        self.future = future

    def __getattr__(self, name):
        print('asked for', name)
        return getattr(self.future, name)


loop = asyncio.new_event_loop()
future = Noted(loop=loop)
loop.call_soon(future.set_result, 5)
print(loop.run_until_complete(future))
inner = loop.create_future()
loop.call_later(0.01, inner.set_exception, ValueError('inner'))
try:
    loop.run_until_complete(Wrapped(inner))
except ValueError as error:
    print(repr(error))
never = Noted(loop=loop)
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(never)
except RuntimeError as error:
    print(error)


async def main():
    loop.set_exception_handler(print)
    loop.call_exception_handler = lambda context: print('told', repr(context['exception']))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)


loop.run_until_complete(main())
iterator = iter(future)
try:
    iterator.send(None)
except StopIteration as stop:
    print(stop.value)
waiting = iter(inner := loop.create_future())
print(next(waiting) is inner, type(waiting), type(waiting).__module__)
try:
    waiting.throw(KeyError(1))
except KeyError as error:
    print(repr(error))
waiting.close()
loop.close()
