import traceback
from enum import Enum, Flag, IntEnum, unique


class Color(Enum):
    RED = 1
    BLUE = 2


class Perm(Flag):
    R = 1
    W = 2


def check(call):
    try:
        print(call())
    except Exception:
        traceback.print_exc()


def extend():
    class More(Color):
        GREEN = 3


def twice():
    class Twice(Enum):
        A = 1
        A = 2


def same():
    @unique
    class Same(Enum):
        A = 1
        B = 1


check(lambda: Color(5))
check(lambda: Color("RED"))
check(lambda: Color["GREEN"])
check(lambda: Color.GREEN)
check(lambda: setattr(Color, "RED", 5))
check(lambda: delattr(Color, "RED"))
check(lambda: Color.RED < Color.BLUE)
check(lambda: Color([]))
check(lambda: "x" in Perm.R)
check(lambda: Enum(5))
check(same)
check(twice)
check(extend)
