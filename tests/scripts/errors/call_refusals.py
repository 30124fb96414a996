"""Arguments that don't fit are refused in CPython's words."""


def by_position(a, b, c=3, /, d=4):
    pass


def mixed(a, /, *, k):
    pass


def named(**names):
    pass


class Callable:
    def __str__(self):
        return "a callable"


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


none = None
attempt(lambda: by_position(a=1, b=2))
attempt(lambda: by_position(1, b=2))
attempt(lambda: by_position(c=1, b=2, a=3, d=4, e=5))
attempt(lambda: mixed(a=1, k=2))
attempt(lambda: none(*len))
attempt(lambda: none(**len))
attempt(lambda: Callable()(*3))
attempt(lambda: [].append(*3))
attempt(lambda: int(**3))
attempt(lambda: named(**{1: 3}, **{1: 5}))
attempt(lambda: named(**{1: 3}))
attempt(lambda: named(a=1, **{"a": 5}))
attempt(lambda: none(**{1: 3}, **{1: 5}))
options = {"metaclass": type}
try:
    class C(metaclass=type, **options):
        pass
except TypeError as error:
    print(error)
print(ExceptionGroup[int], type(BaseExceptionGroup[int]).__name__)
