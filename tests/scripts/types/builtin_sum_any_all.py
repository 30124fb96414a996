# sum, any, all.
print(sum([1, 2, 3]), sum([]), sum([1, 2], 10), sum((0.1,) * 10), sum([0.1] * 3), sum([1, 2.5, True]), sum(range(10)))
print(sum([[1], [2]], []), sum([(1,), (2,)], ()), sum([2**62, 2**62, 2**62]), sum([1e100, 1.0, -1e100]), sum([1j, 2]))
print(sum(x for x in (1.5, 2)), sum([1], start=5), sum([0.1, 0.2, 2**70]), sum([True, True]), sum([-0.0, -0.0]))
print(sum([float("inf"), 1.0]), sum([float("inf"), float("-inf")]), sum({1: 2, 3: 4}), sum([1e308, 1e308, -1e308]))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: sum("abc"))
attempt(lambda: sum(["a", "b"], ""))
attempt(lambda: sum([b"a"], b""))
attempt(lambda: sum([bytearray()], bytearray()))
attempt(lambda: sum(5))
attempt(lambda: sum())
attempt(lambda: sum([1], 2, 3))
attempt(lambda: sum([[]]))
attempt(lambda: sum(x=1))
print(any([]), any([0, 1]), any(""), any("a"), all([]), all([1, 0]), all("ab"), any(x > 1 for x in [1, 2]))


def loud(*values):
    for v in values:
        print("try", v)
        yield v


print(any(loud(0, 1, 2)), all(loud(1, 0, 2)))
attempt(lambda: any(5))
attempt(lambda: all())


class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Money(self.n + other.n)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented


print(sum([Money(1), Money(2)]).n)
