import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, wraps
from functools import singledispatch, singledispatchmethod, total_ordering, update_wrapper

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(max, [], 5))
add = partial(int, base=2)
print(add("101"), add.func, add.args, add.keywords, repr(partial(print, 1, sep="-")))
hello = partial(partial(print, "a", end="!\n"), "b", sep="+")
hello("c")
print(hello)


@lru_cache(maxsize=2)
def square(x):
    print("computing", x)
    return x * x


print(square(2), square(2), square(3), square(4), square(2))
print(square.cache_info(), square.cache_parameters(), square.__name__, square.__wrapped__(9))
square.cache_clear()
print(square.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        """wrapper doc"""
        print("->", function.__name__, args, kwargs)
        return function(*args, **kwargs)
    return wrapper


@logged
def greet(name, punct="!"):
    """Greets."""
    return f"hi {name}{punct}"


print(greet("bob", punct="?"), greet.__name__, greet.__doc__, greet.__wrapped__ is not greet)


class Data:
    def __init__(self):
        self.n = 3

    @cached_property
    def heavy(self):
        print("once")
        return self.n * 100

    def scale(self, k, plus=0):
        return self.n * k + plus

    triple = partialmethod(scale, 3)

    @singledispatchmethod
    def show(self, arg):
        return f"any {arg}"

    @show.register
    def _(self, arg: int):
        return f"int {arg}"

    @lru_cache
    def method(self, x):
        print("method", x)
        return x


d = Data()
print(d.heavy, d.heavy, d.__dict__, d.triple(), d.triple(plus=1), d.show(1), d.show("s"))
print(d.method(1), d.method(1))


@singledispatch
def kind(x):
    return "object"


@kind.register(int)
@kind.register(float)
def _(x):
    return "number"


@kind.register
def _(x: list):
    return "list"


print(kind(1), kind(2.5), kind(True), kind([]), kind("s"), kind.dispatch(bool) is kind.dispatch(int))


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a <= Version(1), max(a, b).n)
print(sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda x, y: len(y) - len(x))))
