"""`(name): annotation` says nothing of the name; modules have annotations when asked; `assert` raises the real error."""
import types


def reads_global():
    (no_such_global): int
    print(no_such_global)


def assigns():
    (x): int = 3
    return x, assigns.__annotations__


class A:
    (y): int
    (z): int = 4
    w: int


try:
    reads_global()
except NameError as error:
    print(type(error).__name__, error)
print(assigns(), A.__annotations__, A.z)
print(types.__annotations__, types.ModuleType("x").__annotations__)
AssertionError = TypeError
try:
    assert False, "hello"
except BaseException as error:
    print(type(error).__name__, error, type(error) is AssertionError)
