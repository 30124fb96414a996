"""Keywords that only a subclass knows, for each builtin type that can be derived from."""


def attempt(action):
    try:
        print(repr(action()))
    except BaseException as error:
        print(type(error).__name__, error)


for base in (set, frozenset, list, tuple, float, bytearray, dict, int, str, bytes, complex):
    print(base)

    class New(base):
        def __new__(cls, arg, newarg=None):
            return super().__new__(cls, arg)

    class Init(base):
        def __init__(self, arg, newarg=None):
            super().__init__()

    class Plain(base):
        pass

    arg = "12" if base in (int, str, float, complex) else [(1, 2)] if base is dict else [1]
    attempt(lambda: New(arg, newarg=3))
    attempt(lambda: Init(arg, newarg=3))
    attempt(lambda: Plain(sequence=()))
