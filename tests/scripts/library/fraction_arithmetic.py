"""Fractions with each other, integers, floats, complex numbers and what they refuse."""

from decimal import Decimal
from fractions import Fraction
from numbers import Rational


def attempt(action):
    try:
        print(repr(action()))
    except BaseException as error:
        print(type(error).__name__, error)


third, half = Fraction(1, 3), Fraction(1, 2)
for action in (
    lambda: third % complex(1),
    lambda: Fraction("1/3") + 0.5,
    lambda: third**half,
    lambda: third**-2,
    lambda: (-third) ** -3,
    lambda: 2**half,
    lambda: complex(1, 2) * half,
    lambda: Fraction("3.14e-2"),
    lambda: Fraction("1_000/3"),
    lambda: Fraction("a"),
    lambda: Fraction(1, 0),
    lambda: Fraction(1.5, 2),
    lambda: round(Fraction(7, 2)),
    lambda: round(Fraction(22, 7), 2),
    lambda: round(Fraction(-12345, 7), -2),
    lambda: divmod(Fraction(7, 2), third),
    lambda: (Fraction(-7, 2) // 2, -7 // Fraction(2, 3), Fraction(-7, 2) % 2, 5 % Fraction(-3, 2)),
    lambda: Fraction.from_float(0.1),
    lambda: Fraction(0.1).limit_denominator(10),
    lambda: Fraction("3.1415926535").limit_denominator(1000),
    lambda: third.limit_denominator(0),
    lambda: hash(half) == hash(0.5),
    lambda: half < complex(1),
    lambda: (half == 0.5, half == 0.5 + 0j, third == 1 / 3, half < 0.6, third >= float("inf"), 1 > half),
    lambda: Fraction.from_decimal(3 + 4j),
    lambda: Fraction.from_decimal(Decimal("1.25")),
    lambda: (int(Fraction(-7, 2)), float(third), complex(half), bool(Fraction(0))),
    lambda: Fraction(True),
    lambda: Fraction([]),
    lambda: half + "a",
    lambda: half / 0,
    lambda: 1 / Fraction(0),
    lambda: half // 0,
    lambda: Fraction(0) ** -1,
    lambda: isinstance(half, Rational),
    lambda: (str(half), repr(half), str(Fraction(4, 2))),
    lambda: sum([half, third, 1]),
):
    attempt(action)
print(1 / Fraction(0))
