# Classes that derive from dict.
class Counting(dict):
    def __missing__(self, key):
        print("missing", key)
        return 0


c = Counting(a=1)
c["b"] += 1
print(c, c["a"], c.get("zz"), "zz" in c, type(c).__name__, isinstance(c, dict), len(c))


class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


low = Lower()
low["ABC"] = 1
print(low, low["Abc"], low.pop("abc"), low)


class WithInit(dict):
    def __init__(self, names):
        super().__init__((n, len(n)) for n in names)
        self.names = names


w = WithInit(["x", "yy"])
print(w, w.names, w == {"x": 1, "yy": 2}, {**w}, dict(w), list(w.items()))
print(w | {"z": 0}, type(w | {}).__name__, type(w.copy()).__name__)
w |= {"k": 1}
print(type(w).__name__, w)
print(WithInit.fromkeys.__name__)


class Plain(dict):
    pass


print(Plain.fromkeys("ab", 1), type(Plain.fromkeys("ab")).__name__, repr(Plain()))


class Keys:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


print(dict(Keys()), {**Keys()})
p = Plain(a=1)
p.attribute = "also"
print(p.attribute, p, p.__dict__)
