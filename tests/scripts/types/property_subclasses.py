"""Classes that derive from `property`, `staticmethod` and `classmethod` have an `__init__` of their own."""


class Unit(property):
    def __init__(self, getter, unit):
        super().__init__(getter)
        self.unit = unit


class Tagged(staticmethod):
    def __init__(self, function, tag="none"):
        super().__init__(function)
        self.tag = tag


class Counted(classmethod):
    "counts"

    def __init__(self, function, count=0):
        super().__init__(function)
        self.count = count


class A:
    length = Unit(lambda self: 4, "m")
    helper = Tagged(lambda x: x * 2, tag="t")
    maker = Counted(lambda cls: cls.__name__, count=3)


print(A.length.unit, A().length)
print(A.helper(4), vars(A)["helper"].tag)
print(A.maker(), vars(A)["maker"].count)
print(repr(vars(A)["helper"]).startswith("<staticmethod(<function A.<lambda>"))
try:
    A().length = 3
except AttributeError as error:
    print(error)


class Plain(property):
    "documentation of the class"


def documented(self):
    "documentation of the getter"


def bare(self):
    pass


for p in (Plain(documented), Plain(bare), Plain(doc="given"), Plain(documented, doc="given")):
    print(p.__doc__, "|", p.getter(bare).__doc__, "|", p.getter(documented).__doc__, "|", p.setter(bare).__doc__)
for p in (property(documented), property(bare), property(doc="given"), property(documented, doc="given")):
    print(p.__doc__, "|", p.getter(bare).__doc__, "|", p.getter(documented).__doc__, "|", p.setter(bare).__doc__)
for kind in (staticmethod, classmethod):
    empty = kind.__new__(kind)
    print(empty)
    try:
        empty.__get__(1)
    except RuntimeError as error:
        print(error)
