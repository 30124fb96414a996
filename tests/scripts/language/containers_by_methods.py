class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, key):
        if isinstance(key, slice):
            return f"slice {key.start} {key.stop} {key.step} {key.indices(3)}"
        if isinstance(key, tuple):
            return f"tuple {key}"
        if key >= 3:
            raise IndexError(key)
        return key * 10


s = Seq()
print(list(s), 20 in s, 25 in s, list(reversed(s)), s[1:], s[::2, ...], s[:-1], bool(s))
print([*s], dict(zip(s, s)), sorted(s, reverse=True), max(s), tuple(s), iter(s).__class__.__name__)


class Bad:
    def __len__(self):
        return -1


class Odd:
    def __len__(self):
        return "x"


class No:
    __iter__ = None
    __bool__ = lambda self: 5
    __hash__ = None
    __contains__ = None


for action in (lambda: len(Bad()), lambda: bool(Bad()), lambda: len(Odd()), lambda: iter(No()), lambda: bool(No()), lambda: {No()}, lambda: 1 in No(), lambda: list(5), lambda: [][1.5], lambda: [1]["a"], lambda: {}[[]], lambda: (1, 2)[5], lambda: "abc"[10], lambda: 5[0], lambda: s.x):
    try:
        print(action())
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)


class D(dict):
    def __missing__(self, key):
        return f"missing {key}"


d = D(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d)


class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n

    def __length_hint__(self):
        return 2


print(list(It()), max(It()), sum(It()), *It())
a, b, c = It()
print(a, b, c, 2 in It(), list(zip(It(), "ab")))
