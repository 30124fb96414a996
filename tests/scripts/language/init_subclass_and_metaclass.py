class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")))
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        print("call", args)
        return super().__call__(*args)

    def __len__(cls):
        return 7

    def __getattr__(cls, name):
        return f"meta {name}"

    @property
    def label(cls):
        return cls.__name__.upper()


class A(metaclass=Meta, flag=1):
    x = 1

    def __init__(self, v=0):
        self.v = v


class B(A, flag=2):
    y = 2


print(len(A), A.prepared, B.nothing, B.label, B(5).v, type(B), isinstance(B, Meta))
try:
    B().nothing
except AttributeError as error:
    print(error)


class Plugin:
    registry = []

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, name))


class One(Plugin, name="first"): ...


class Two(One): ...


print(Plugin.registry)
try:

    class Three(Plugin, other=1): ...

except TypeError as error:
    print(error)


class M2(type): ...


try:

    class C(A, metaclass=M2): ...

except TypeError as error:
    print(error)
D = type("D", (Plugin,), {"z": 1}, name="dyn")
print(D.z, Plugin.registry[-1], D.__module__, D.__qualname__)


class G:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(G[int], G["a", 1])
try:
    One[int]
except TypeError as error:
    print(error)
