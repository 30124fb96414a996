from collections import deque, namedtuple


def kind(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a!r}"
        case [1, *rest]:
            return f"one then {rest}"
        case (a, b) if a == b:
            return "pair of equals"
        case [*start, "end"]:
            return f"{start} to the end"
        case [a, [b, *_], *c]:
            return f"{a} {b} {c}"
        case [_, *_]:
            return "some"
        case _:
            return "no sequence"


P = namedtuple("P", "x y")
for x in [[], (), [1], [1, 2, 3], (2, 2), ["x", "end"], [3, [4, 5], 6], range(3), range(2, 9), "ab", b"ab", {1: 2}, {1, 2}, deque([7]), P(3, 3), iter([1])]:
    print(repr(x)[:20], kind(x))


class Sized:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        if i == 2:
            raise IndexError
        return i


print(kind(Sized()))
from collections.abc import Sequence

Sequence.register(Sized)
print(kind(Sized()))


def bind(x):
    match x:
        case (1, y) | (y, 1):
            return y
        case [[a, b] as pair, *others] as whole:
            return a, b, pair, others, whole


print(bind((1, 5)), bind([6, 1]), bind([[1, 2], 3]))
