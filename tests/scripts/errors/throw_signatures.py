"""`throw` with more than one argument still works, with a warning; what can't be thrown says so."""
import types


def generator():
    try:
        yield
    except ValueError as error:
        yield repr(error)


@types.coroutine
def pause():
    yield


async def coroutine():
    await pause()


class NotReally(BaseException):
    def __new__(cls):
        return 4


try:
    1 / 0
except ZeroDivisionError as error:
    traceback = error.__traceback__


def attempt(*args):
    for make in (generator, coroutine):
        made = make()
        made.send(None)
        try:
            print(args, made.throw(*args))
        except BaseException as error:
            print(args, type(error).__name__, error)


for args in ((ValueError,), (ValueError, None, 23), (ValueError(2), 3), (ValueError(2), None, None), (4,), (None,),
             (int,), (NotReally,), (None, 3), (ValueError, KeyError(2)), (ValueError, (1, 2)), ()):
    attempt(*args)
try:
    generator().throw(ValueError, 1, None)
except ValueError as error:
    print(error)


def raise_it(what):
    raise what


def raise_from(what):
    raise ValueError from what


for action in (raise_it, raise_from):
    for what in (NotReally, 4, int):
        try:
            action(what)
        except BaseException as error:
            print(type(error).__name__, error)
