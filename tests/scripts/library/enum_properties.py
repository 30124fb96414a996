"""Properties of members: the class's attribute of the same name is left to a member."""

from enum import Enum, StrEnum
from enum import property as enum_property


class Described(Enum):
    @enum_property
    def desc(self):
        return 'd' + self.name

    @desc.setter
    def desc(self, value):
        print('set', self, value)

    @enum_property
    def other(self):
        return 'other'


class Hiding(Described):
    desc = 3
    X = 4


class Text(StrEnum):
    upper = 'Up'
    low = 'lo'


print(Hiding.desc, Hiding.X.desc, Hiding.desc.desc, Hiding.X.other)
Hiding.X.desc = 5
print(Text.upper, Text.low.upper, Text.low.title())
for action in (lambda: Hiding.other, lambda: setattr(Hiding.X, 'other', 1), lambda: delattr(Hiding.X, 'other'),
               lambda: Hiding.X.none, lambda: Hiding.none, lambda: Hiding.value):
    try:
        print(action())
    except AttributeError as error:
        print(error)
print([hasattr(kind, '__get__') for kind in (len, [].append, str.upper, int.__add__, print)])
