# repr of containers, recursive ones too.
a = [1, "a", 'it\'s', b"b", 1.5, None, True, (1,), {}, {"k": [1]}, {1}, set(), frozenset({2}), range(2), ...]
print(a)
a = [1]
a.append(a)
print(a, [a])
d = {"x": 1}
d["self"] = d
d["list"] = a
print(d)
t = ([],)
t[0].append(t)
print(t)
print([[[]]], [()], ({},), {(): []}, [{}], {1: {2: {3: 4}}})


class Named:
    def __repr__(self):
        return "<named>"

    def __str__(self):
        return "as text"


print(Named(), [Named()], {Named(): Named()}.values(), str((Named(),)), f"{[Named()]}")


class Bad:
    def __repr__(self):
        raise ValueError("no repr")


try:
    print([1, [Bad()]])
except ValueError as error:
    print("ValueError", error)
print([a])


class Holder:
    def __init__(self):
        self.items = [self]

    def __repr__(self):
        return f"Holder({self.items})"


print(Holder())


class L(list):
    pass


l = L([1])
l.append(l)
print(l, repr(L()))
deep = []
for i in range(20):
    deep = [deep]
print(deep)
