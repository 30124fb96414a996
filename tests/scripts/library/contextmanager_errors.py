import traceback
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def broken():
    raise OSError("no entry")
    yield


@contextmanager
def stubborn():
    try:
        yield
    except ValueError:
        pass
    yield


@contextmanager
def plain():
    yield


def show(function):
    try:
        function()
    except BaseException:
        traceback.print_exc()


def one():
    with broken():
        pass


def two():
    with stubborn():
        raise ValueError("x")


def three():
    with plain():
        raise StopIteration("through")


def four():
    with ExitStack() as stack:
        stack.enter_context(plain())
        stack.callback(print, "callback", 1, end="!\n")
        stack.callback(lambda: 1 / 0)
        raise ValueError("body")


def five():
    with ExitStack() as stack:
        stack.enter_context(5)


def six():
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])


for function in (one, two, three, four, five, six):
    print("--", function.__name__)
    show(function)
