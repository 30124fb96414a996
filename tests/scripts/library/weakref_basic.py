import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"

    def hello(self):
        return "hello " + self.name


t = Thing("a")
r = weakref.ref(t)
print(r() is t, r is weakref.ref(t), weakref.getweakrefcount(t), repr(r).startswith("<weakref at 0x"))
r2 = weakref.ref(t, lambda ref: print("callback", ref() is None, ref is r2))
r3 = weakref.ref(t, lambda ref: print("second"))
del t
print(r(), r2())

values = weakref.WeakValueDictionary()
keys = weakref.WeakKeyDictionary()
things = weakref.WeakSet()
a, b = Thing("a"), Thing("b")
values["a"] = a
values["b"] = b
keys[a] = 1
keys[b] = 2
things.add(a)
things.add(b)
print(sorted(values), len(values), values["a"], dict(keys), len(things), a in things)
del a
print(sorted(values), len(values), dict(keys), list(things), values.get("a", "gone"), "a" in values)

f = weakref.finalize(b, print, "finalized", "b")
print(f.alive, f.peek()[2])
m = weakref.WeakMethod(b.hello)
print(m()())
p = weakref.proxy(b)
print(p.name, p.hello(), p)
p.name = "bb"
print(b.name)
del b
print(f.alive, m(), len(things))
try:
    p.name
except ReferenceError as error:
    print(error)


class Del:
    def __del__(self):
        print("del")


d = Del()
rd = weakref.ref(d, lambda _: print("after del"))
d = None
print("end")
for value in (5, "x", (1,), None, [], {}):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)


class S:
    __slots__ = ("x",)


try:
    weakref.ref(S())
except TypeError as error:
    print(error)


def fn(): pass


rf = weakref.ref(fn)
print(rf() is fn)
del fn
print(rf(), hash(weakref.ref(Thing)) == hash(Thing), weakref.ref(Thing) == weakref.ref(Thing))
