"""Members of all kinds: values, names, properties, data types, what hides what, and how they are shown."""

import copy
from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum, auto, member, nonmember


class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1
    constant = nonmember(5)
    function = member(len)

    class Inner:
        pass

    @property
    def lower(self):
        return self.name.lower()


print(list(Color), dict(Color.__members__), len(Color), Color(1), Color['RED'], Color.Inner, Color.constant)
print(dir(Color), dir(Color.RED), Color.RED.lower, f'{Color.RED:>12}', Color.RED in Color, 1 in Color, [] in Color)
print(list(reversed(Color)), copy.deepcopy([Color.RED])[0] is Color.RED, Color.RED.__reduce_ex__(4), Color.RED != 1)


class Names(Enum):
    name = 1
    value = 2


print(list(Names), Names.name, Names.value, Names.name.name, Names.value.value, Names.name.value)


class Text(StrEnum):
    A = auto()
    title = 'TT'


class Number(IntEnum):
    A = 1
    B = 2


class Bytes(bytes, Enum):
    def __new__(cls, value, label):
        made = bytes.__new__(cls, [value])
        made._value_, made.label = bytes([value]), label
        return made

    A = 65, 'first'


@dataclass
class Point:
    x: int
    y: int = 3


class Points(Point, Enum):
    A = 1, 2
    B = 5


print(list(Text), Text.A, Text.A.title(), Text.title, Text.A + 'x', f'{Text.A}', [Text.A], Text('a'))
print(list(Number), Number.A + 1, f'{Number.A}', [10, 20, 30][Number.B], Number.A < Number.B, {Number.A: 1}[1])
print(list(Bytes), Bytes(b'A').label, list(Points), Points.B.y)
