# getattr, setattr, hasattr, delattr, vars, dir, callable, id.
class C:
    kind = "class"

    def __init__(self):
        self.x = 1

    @property
    def fails(self):
        raise AttributeError("inside")

    @property
    def breaks(self):
        raise ValueError("broken")

    def __call__(self):
        return "called"


c = C()
print(getattr(c, "x"), getattr(c, "zz", None), getattr(c, "kind"), getattr(c, "fails", "default"), hasattr(c, "fails"))
setattr(c, "y", 2)
print(c.y, hasattr(c, "y"), hasattr(c, "z"), vars(c))
delattr(c, "y")
print(hasattr(c, "y"), c.__dict__, [n for n in dir(c) if not n.startswith("__")])


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: getattr(c, "zz"))
attempt(lambda: getattr(c, 5))
attempt(lambda: hasattr(c, "breaks"))
attempt(lambda: getattr(c, "breaks", 1))
attempt(lambda: hasattr(c, 5))
attempt(lambda: setattr(c, 5, 1))
attempt(lambda: setattr(5, "x", 1))
attempt(lambda: delattr(c, "zz"))
attempt(lambda: getattr(c))
attempt(lambda: vars(5))
attempt(lambda: getattr(int, "zz"))
attempt(lambda: setattr(int, "zz", 1))
print(callable(c), callable(5), callable(C), callable(len), callable(lambda: 0), callable(c.__init__), callable(None))
a, b = [], []
print(id(a) == id(a), id(a) == id(b), id(None) == id(None), id(a) == id(a), isinstance(id(a), int), a is not b)
print(repr(a.append).startswith("<built-in method append of list object at 0x"), hex(id(c)) in object.__repr__(c))
print([n for n in dir([]) if not n.startswith("_")])
print([n for n in dir({}) if not n.startswith("_")])
print([n for n in dir(set()) if not n.startswith("_")])
print([n for n in dir(()) if not n.startswith("_")], [n for n in dir(range(1)) if not n.startswith("_")])


class D:
    def __dir__(self):
        return ["z", "a"]


print(dir(D()))
x = 1


def f():
    local = 2
    print(sorted(locals()), "local" in dir(), "x" in globals())


f()
