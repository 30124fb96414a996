"""Flags: combinations, bits without a name under each boundary, order, and flags that are global names."""

from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto, global_enum, show_flag_values
from enum import bin as flag_bin


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(list(Perm), Perm.RW, Perm.R | Perm.X, ~Perm.R, Perm.R in Perm.RW, list(Perm.RW), len(Perm.RW), bool(Perm(0)))
print(Perm.R ^ Perm.RW, Perm.RW & Perm.W, Perm(-1), Perm(-2), repr(Perm(5)), str(Perm(0)), dict(Perm.__members__), Perm)


class Number(IntFlag):
    A = 1
    B = 4
    AB = 5
    Z = 0


print(list(Number), Number(7), Number(8) | Number.A, ~Number.A, Number(-1), 3 | Number.A, Number.A + 1, Number.Z)
print(repr(Number(3)), repr(~Number(3)), f'{Number(3)}', list(Number(15)), Number.AB.name, Number(3).name, Number(2).name)

for boundary in STRICT, CONFORM, EJECT, KEEP:
    class Bounded(Flag, boundary=boundary):
        A = 2
        B = 8
        C = 10

    for value in 0, 1, 2, 3, 8, 10, 11, 16, -1, -3, -11, -17:
        try:
            found = Bounded(value)
            print(boundary, value, repr(found), repr(~found))
        except ValueError as error:
            print(boundary, value, error)


class Unordered(Flag):
    C = 4
    A = 1
    B = 2


@global_enum
class Global(IntFlag):
    FIRST = 1
    SECOND = 2


print(list(Unordered), list(Unordered(7)), Unordered(7))
print([FIRST | SECOND, FIRST, Global(0), Global(9)], FIRST | SECOND)
print(show_flag_values(Perm.RW), [flag_bin(n) for n in (0, 1, 10, ~10, -1, 255)], flag_bin(5, 8), flag_bin(-5, 8))
