"""Things in a class's namespace that are bound, or only warn that they will be."""
import copy
import functools
import operator


class A:
    def meth(self, a):
        return f"A({a!r})"


class B(A):
    def __init__(self):
        self.__super = super(B, self)

    def meth(self, a):
        return f"B({a!r})" + self.__super.meth(a)


class C(A):
    def meth(self, a):
        return f"C({a!r})" + self.__super.meth(a)


C._C__super = super(C)
print(B().meth(3), C().meth(4))
print(C._C__super.__self__, C()._C__super.__self_class__)


class Table:
    wide = functools.partial(print, "wide", sep=": ")
    kept = staticmethod(functools.partial(print, "kept"))


Table.wide(1)
Table().wide(2)
Table().kept(3)

caller = operator.methodcaller("split", ",", maxsplit=1)
print(caller("a,b,c"), copy.copy(caller)("a,b,c"), copy.copy(caller), copy.deepcopy(operator.methodcaller("upper"))("x"))
