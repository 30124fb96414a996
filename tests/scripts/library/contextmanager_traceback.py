from contextlib import contextmanager


@contextmanager
def room(name):
    """A room."""
    print("open", name)
    try:
        yield name.upper()
    finally:
        print("close", name)


with room("a") as value:
    print("in", value)
print(room.__name__, room.__doc__, room("x").__doc__)


@room("deco")
def work(n):
    print("working", n)
    return n * 2


print(work(4), work.__name__)


@contextmanager
def empty():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def swallow(*kinds):
    try:
        yield
    except kinds as error:
        print("swallowed", error)


for make in (empty, twice):
    try:
        with make():
            print("body")
    except RuntimeError as error:
        print("RuntimeError:", error, error.__cause__, error.__suppress_context__)
with swallow(ValueError, KeyError):
    raise KeyError("k")


@contextmanager
def translate():
    try:
        yield
    except ValueError as error:
        raise LookupError("translated") from error


def fail():
    raise ValueError("bad value")


try:
    with translate():
        fail()
except LookupError as error:
    print(repr(error), repr(error.__cause__))
with room("b"):
    with translate():
        fail()
