"""What yields where it should end is called by its kind."""
import types


@types.coroutine
def pause():
    yield


async def coroutine():
    try:
        await pause()
    except GeneratorExit:
        await pause()


async def async_generator():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def generator():
    try:
        yield
    except GeneratorExit:
        yield


def delegating():
    yield from generator()


def attempt(action, *args):
    try:
        action(*args)
    except RuntimeError as error:
        print(error)


c = coroutine()
c.send(None)
attempt(c.close)
a = async_generator()
try:
    a.asend(None).send(None)
except StopIteration as stop:
    print(stop.value)
attempt(a.aclose().send, None)
g = generator()
next(g)
attempt(g.close)
d = delegating()
next(d)
attempt(d.close)
