class Base:
    def __init__(self, **kw):
        print("Base", kw)

    def who(self):
        return "Base"


class Left(Base):
    def __init__(self, left=1, **kw):
        print("Left", left)
        super().__init__(**kw)

    def who(self):
        return "Left>" + super().who()


class Right(Base):
    def __init__(self, right=2, **kw):
        print("Right", right)
        super().__init__(**kw)

    def who(self):
        return "Right>" + super().who()


class Both(Left, Right):
    def who(self):
        return "Both>" + super(Both, self).who()

    @classmethod
    def make(cls):
        return super().__new__(cls)

    @staticmethod
    def bare():
        return super()


b = Both(right=5)
print(b.who(), [c.__name__ for c in Both.__mro__])
print(type(Both.make()).__name__)
for bad in ("class X(Base, Left): pass", "class X(Left, Left): pass", "class X(bool): pass"):
    try:
        exec(bad)
    except TypeError as error:
        print(error)
try:
    Both.bare()
except RuntimeError as error:
    print(error)
try:
    super(Left, 5)
except TypeError as error:
    print(error)
s = super(Left, b)
print(s.who(), s.__thisclass__.__name__, s.__self_class__.__name__, s.__self__ is b)
try:
    s.missing
except AttributeError as error:
    print(error)
print(issubclass(Both, Right), isinstance(b, (int, Base)), Both.__bases__, Base.__subclasses__())


class Closure:
    def f(self):
        return [__class__.__name__ for _ in range(1)], (lambda s: s.__repr__()[:10])(super())


print(Closure().f())
