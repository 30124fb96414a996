"""Handles show what they call: functions, methods, partials, lambdas, cancelled ones."""
import asyncio
import functools
import re


class Thing:
    def method(self, *args):
        pass

    def __call__(self):
        pass

    def __repr__(self):
        return "<a thing>"


def function(*args, **kwargs):
    pass


def show(handle):
    print(re.sub(r"when=[\d.]+", "when=T", repr(handle)))


async def main():
    loop = asyncio.get_running_loop()
    thing = Thing()
    callbacks = [(function,), (function, 1, "two", [3]), (thing.method, None), (thing,), (lambda: 0,), (print, "x" * 300),
                 (functools.partial(function, 1, key="v"), 2), (functools.partial(functools.partial(function, 1), 2),)]
    handles = []
    for callback, *args in callbacks:
        handle = loop.call_later(60, callback, *args)
        show(handle)
        handles.append(handle)
    soon = loop.call_soon(function, {"a": 1})
    show(soon)
    soon.cancel()
    show(soon)
    for handle in handles:
        handle.cancel()
    show(handles[1])
    loop.set_debug(True)
    debugged = loop.call_later(60, function, 1)
    show(debugged)
    debugged.cancel()
    show(debugged)


asyncio.run(main())
