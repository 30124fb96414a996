# An exception in a class body, a default value, an annotation and a decorator's argument.
import traceback


def fail(n):
    raise ValueError(n)


def in_class():
    class Broken:
        x = 1
        y = fail("class body")


def in_default():
    def f(a=fail("default")):
        pass


def in_annotation():
    def f(a: fail("annotation")):
        pass


def in_base():
    class C(fail("base")):
        pass


def in_metaclass():
    class C(int, str):
        pass


for case in (in_class, in_default, in_annotation, in_base, in_metaclass):
    try:
        case()
    except Exception:
        traceback.print_exc()
