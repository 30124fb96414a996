# len, iter, next.
print(len("abc"), len([]), len({1: 2}), len(range(10)), len(b"x"), len({1, 2}), len((1,)))


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: len(Sized(5)))
attempt(lambda: len(Sized(-1)))
attempt(lambda: len(Sized("x")))
attempt(lambda: len(Sized(2**70)))
attempt(lambda: len(5))
attempt(lambda: len())
attempt(lambda: len([], []))
attempt(lambda: iter(5))
attempt(lambda: iter(5, 6))
attempt(lambda: next(5))
attempt(lambda: next([]))
attempt(lambda: next(iter([])))
attempt(lambda: next(iter([]), "default"))
numbers = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(numbers), 0)), list(numbers))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Countdown(3)
print(next(c), list(c), next(c, "over"))


class Squares:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


print(list(Squares()), 4 in Squares(), 5 in Squares(), list(iter(Squares())))


class NotIterator:
    def __iter__(self):
        return 5


class NoIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


attempt(lambda: iter(NotIterator()))
attempt(lambda: iter(NoIter()))


def numbers():
    got = yield 1
    print("got", got)
    yield 2
    return 3


g = numbers()
print(next(g), next(g), next(g, "default"), next(g, "again"))
attempt(lambda: next(g))
it = iter([1, 2])
print(iter(it) is it, it.__next__(), it.__length_hint__(), type(it).__name__)
print([type(iter(x)).__name__ for x in ((), "a", "é", b"", bytearray(), {}, {}.values(), {}.items(), {1}, range(1))])
