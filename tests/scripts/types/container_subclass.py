# Classes that derive from list, tuple and set.
class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __len__(self):
        return 100 + super().__len__()


s = Stack([1, 2]).push(3)
print(s, s[0], s[1:], len(s), list(s), type(s[1:]).__name__, s == [1, 2, 3], 2 in s)
print(sorted(Stack([3, 1])), Stack([1]) + [2], type(Stack([1]) + Stack([2])).__name__, Stack() * 2)


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


p = Point(1, 2)
print(p, p.x, p == (1, 2), hash(p) == hash((1, 2)), isinstance(p, tuple), p + (3,), {p: 1}[(1, 2)])
a, b = p
print(a, b, [*p], "%d-%d" % p, p < (1, 3), type(p[:]).__name__)


class Tags(set):
    def add(self, item):
        super().add(item.lower())


t = Tags()
t.add("ABC")
print(t, Tags(["x"]), len(t), "abc" in t, type(t | {"q"}).__name__, type(t.copy()).__name__, Tags())


class Init(list):
    def __init__(self, n, *, scale=1):
        super().__init__(i * scale for i in range(n))
        self.scale = scale


i = Init(3, scale=10)
i += [5]
print(i, i.scale, type(i).__name__, i.__dict__)
i[0] = "zero"
del i[1]
print(i, i.index(5), i.pop())


class Frozen(frozenset):
    pass


print(Frozen([1]), Frozen([1]) == frozenset([1]), hash(Frozen([1])) == hash(frozenset([1])), Frozen())


class Ordered(list):
    def __iter__(self):
        return iter(["from iter"])


print(list(Ordered([1, 2])), Ordered([1, 2]), [*Ordered([1])], tuple(Ordered([1])))
try:
    tuple.__new__(list)
except TypeError as error:
    print(error)
