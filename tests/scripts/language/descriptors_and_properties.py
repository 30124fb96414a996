class Logged:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        print("set", value)
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print("delete")
        instance.__dict__.pop(self.name)


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, instance, owner):
        print("computing")
        value = instance.__dict__["area"] = self.f(instance)
        return value


class C:
    x = Logged()

    def __init__(self):
        self._t = 0

    @Lazy
    def area(self):
        return 42

    @property
    def t(self):
        "The t."
        return self._t

    @t.setter
    def t(self, v):
        self._t = v * 2

    @property
    def fixed(self):
        return 1


c = C()
print(c.x)
c.x = 3
print(c.x, c.__dict__)
del c.x
print(c.x, type(C.x).__name__)
c.__dict__["x"] = "hidden"
print(c.x, c.area, c.area)
c.t = 4
print(c.t, C.t.__doc__, C.t.fset.__name__)
for action in ("c.fixed = 2", "del c.t", "del c.fixed", "c.missing"):
    try:
        exec(action)
    except AttributeError as error:
        print(error)


class D(C):
    @C.t.getter
    def t(self):
        return "D"


d = D()
d.t = 1
print(d.t, d._t)


class Bad:
    def __set_name__(self, owner, name):
        raise ValueError("no")


try:

    class E:
        b = Bad()

except ValueError as error:
    print(error, error.__notes__)
