from abc import ABC, ABCMeta, abstractmethod
from collections.abc import (AsyncIterable, Awaitable, Callable, Container, Coroutine, Generator, Hashable, Iterable,
                             Iterator, Mapping, MutableMapping, MutableSequence, Sequence, Set, Sized)


class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name}: {self.area()}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    @property
    def name(self):
        return "square"


class Half(Shape):
    def area(self):
        return 0


print(Square(3).describe(), Shape.__abstractmethods__ == {"area", "name"}, Half.__abstractmethods__)
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)


@Shape.register
class Blob:
    pass


print(isinstance(Blob(), Shape), issubclass(Blob, Shape), isinstance(5, Shape))


async def coro(): ...


c = coro()
samples = [[], (), {}, set(), "", 5, range(3), iter([]), (x for x in []), len, c, None, {}.keys()]
for abc in (Iterable, Iterator, Generator, Sized, Container, Hashable, Callable, Sequence, MutableSequence, Mapping,
            MutableMapping, Set, Awaitable, Coroutine, AsyncIterable):
    print(abc.__name__, [type(s).__name__ for s in samples if isinstance(s, abc)])
c.close()


class Countdown(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError(i)
        return self.n - i


cd = Countdown(4)
print(list(cd), 3 in cd, cd.index(2), list(reversed(cd)), cd.count(1))


class Bag(MutableMapping):
    def __init__(self):
        self.items_ = {}

    def __getitem__(self, k):
        return self.items_[k]

    def __setitem__(self, k, v):
        self.items_[k] = v

    def __delitem__(self, k):
        del self.items_[k]

    def __iter__(self):
        return iter(self.items_)

    def __len__(self):
        return len(self.items_)


bag = Bag()
bag.update(a=1, b=2)
print(dict(bag), bag.pop("a"), bag.setdefault("z", 9), list(bag.items()), list(bag.keys()), "b" in bag, bag == {"b": 2, "z": 9})
print(Callable[[int, str], float], Iterable[int], isinstance(bag, Mapping))
