def f(a, b=[], *, c={}):
    """Docs."""
    b.append(a)
    return b


print(f(1), f(2), f(3, []))
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__)
f.__defaults__ = ("x",)
try:
    f(1)
except AttributeError as error:
    print(error)
f.tag = 5
print(f.tag, vars(f), hasattr(f, "no"))
del f.tag
try:
    f.tag
except AttributeError as error:
    print(error)


def outer():
    n = 1

    def inner():
        nonlocal n
        n += 1
        return n

    return inner


i = outer()
print(i(), i(), i.__closure__[0].cell_contents, i.__code__.co_freevars, i.__qualname__)
print((lambda: 0).__name__, (lambda: 0).__qualname__)
f.__name__ = "renamed"
print(f.__name__, repr(f).split(" at ")[0])
code = f.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_varnames, code.co_flags & 0x0F)


def annotated(a: int, *b: "str", c: list[int] = [], **d: dict) -> None: ...


print(annotated.__annotations__)
print(type(f), type(len), type(outer().__call__), callable(f))
from functools import wraps


@wraps(annotated)
def wrapper(*a, **k): ...


print(wrapper.__wrapped__ is annotated, wrapper.__name__, wrapper.__annotations__ == annotated.__annotations__)
print(f.__get__(3)(  ) if False else f.__get__("self").__self__)
