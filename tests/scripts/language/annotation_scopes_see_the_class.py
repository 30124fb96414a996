"""Values of aliases and bounds of type parameters look into the class around, as it is when they are asked for."""

T = "global"


class C:
    T = "class"
    type Generator = (T for _ in (1,))
    type Listed = [T for _ in (1,)]
    type Nested = [[T for _ in (1,)] for _ in (1,)]
    type Own[T] = [T for _ in (1,)]
    type Plain = T
    type Called = lambda: T

    def f[U: T, V: [T for _ in (1,)]](self, x: T): ...


print(list(C.Generator.__value__), C.Listed.__value__, C.Nested.__value__, C.Own.__value__)
print(C.Plain.__value__, C.Called.__value__())
print([p.__bound__ for p in C.f.__type_params__], C.f.__annotations__)


class Later:
    T = int
    type Alias = T

    def f[U: T](self): ...


Later.T = float
print(Later.Alias.__value__, Later.f.__type_params__[0].__bound__)


def outer():
    T = "outer"

    class Binds:
        type Alias = T
        early = Alias.__value__
        T = "class"

    class Declares:
        global T
        type Alias = T

    class Neither:
        type Alias = T

    Declares.T = "changed"
    return Binds.early, Binds.Alias.__value__, Declares.Alias.__value__, Neither.Alias.__value__


print(outer())


class __Base:
    def __init_subclass__(cls, **keywords):
        print(cls.__name__, keywords)


class Derived[__T, U: __T](__Base, __word=[x for x in "ab"]):
    param = __T


print(Derived.__type_params__, Derived.param, Derived.__type_params__[1].__bound__, Derived.__bases__[0].__name__)


def retry[X: missing](): ...


try:
    retry.__type_params__[0].__bound__
except NameError as error:
    print(error)
missing = "found"
print(retry.__type_params__[0].__bound__)
