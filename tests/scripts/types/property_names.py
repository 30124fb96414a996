"""A property knows its name, and its errors say it with the qualified name of the object's class."""


def getter(self):
    return 42


class Outer:
    class Inner:
        unset = property()
        read = property(lambda self: 1)
        write = property(None, lambda self, value: None)

        @property
        def first(self):
            return 1

        @first.setter
        def second(self, value):
            pass


inner = Outer.Inner()
Outer.Inner.late = property(getter)
Outer.Inner.nameless = property()


def attempt(action):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


attempt(lambda: inner.unset)
attempt(lambda: setattr(inner, "unset", 1))
attempt(lambda: delattr(inner, "read"))
attempt(lambda: inner.write)
attempt(lambda: setattr(inner, "first", 1))
attempt(lambda: delattr(inner, "second"))
attempt(lambda: setattr(inner, "late", 1))
attempt(lambda: inner.nameless)
attempt(lambda: setattr(inner, "nameless", 1))
attempt(lambda: property().__get__(3))
attempt(lambda: property(3).__get__(1))
attempt(lambda: property().__name__)
attempt(lambda: property().__set_name__(1))
attempt(lambda: property(1, 2, 3, 4, 5))
print([vars(Outer.Inner)[name].__name__ for name in ("unset", "read", "write", "first", "second", "late")])
late = Outer.Inner.late
late.__name__ = "other"
attempt(lambda: setattr(inner, "late", 1))
late.__name__ = None
attempt(lambda: setattr(inner, "late", 1))
