from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
import traceback


@dataclass(frozen=True)
class Frozen:
    a: int
    b: int = 2


@dataclass
class Checked:
    n: int

    def __post_init__(self):
        if self.n < 0:
            raise ValueError(f"negative: {self.n}")


def check(call):
    try:
        print(call())
    except Exception:
        traceback.print_exc()


check(lambda: Frozen())
check(lambda: Frozen(1, 2, 3))
check(lambda: Frozen(1, c=3))
check(lambda: setattr(Frozen(1), "a", 2))
check(lambda: delattr(Frozen(1), "b"))
check(lambda: Checked(-1))
check(lambda: fields(5))
check(lambda: Checked(1) < Checked(2))
check(lambda: replace(Checked(1), n=-5))
check(lambda: hash(Checked(1)))


def mutable():
    @dataclass
    class Bad:
        items: list = []


def order():
    @dataclass
    class Bad:
        a: int = 1
        b: int


check(mutable)
check(order)
Frozen(1).a = 5
