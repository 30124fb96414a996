"""Enumerations that a call makes, and those that choose their own values."""

import traceback
from enum import Enum, Flag, IntEnum, StrEnum, auto

print(list(Enum('Plain', 'A B C')), list(Enum('Start', 'A,B', start=9)), list(Enum('Mixed', 'A B', type=str)))
print(list(Flag('Bits', ['A', 'B', 'C'], start=4)), list(Enum('Pairs', [('A', 1), ('B', 'x')])), list(Enum('No', ())))
Placed = IntEnum('Placed', {'A': 5, 'B': 7}, module='elsewhere', qualname='Outer.Placed')
print(list(Placed), Placed.__module__, Placed.__qualname__, Enum('Here', 'A').__module__)


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f'{name}-{start}-{count}-{last_values}'

    A = auto()
    B = 3
    C = auto(), auto()


class Missing(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        return cls.A if value == 'a' else None


class Added(Enum):
    A = 1
    B = [2]
    _ignore_ = 'count'
    for count in range(3):
        vars()[f'N{count}'] = count + 10


class Told(Enum):
    def __init_subclass__(cls, **keywords):
        print('made', cls, list(cls), keywords)
        super().__init_subclass__(**keywords)


class Telling(Told):
    A = 1


print(list(Named), Missing('a'), list(Added), Added([2]), [2] in Added, repr(auto()))
Added.A._add_alias_('AA')
Added.A._add_value_alias_(100)
print(Added.AA, Added(100), list(Added.__members__))

for call in (lambda: Enum('Q'), lambda: Enum('Q', 'A A'), lambda: Enum('Q', [1]), lambda: Enum('Q', ['mro']),
             lambda: Enum('Q', ())(1), lambda: Added.A._add_alias_('B'), lambda: Added.A._add_value_alias_(10),
             lambda: Missing('b')):
    try:
        call()
    except (TypeError, ValueError, NameError):
        print(traceback.format_exc().split('\n', 3)[-1], end='')
