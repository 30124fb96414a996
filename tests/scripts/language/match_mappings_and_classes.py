from dataclasses import dataclass
from collections import OrderedDict, defaultdict


@dataclass
class Point:
    x: int
    y: int = 0


class Old:
    __match_args__ = ("a", "b")

    def __init__(self, a, b):
        self.a, self.b = a, b


class Bare:
    pass


def kind(v):
    match v:
        case {"type": "move", "to": Point(x, y)}:
            return f"move to {x},{y}"
        case {"type": str(t), **rest}:
            return f"{t} with {rest}"
        case {1: _, None: n}:
            return f"odd keys {n}"
        case {}:
            return "a mapping"
        case Point(x=0, y=0):
            return "origin"
        case Point(0):
            return "on the axis"
        case Point(x, y=yy):
            return f"point {x} {yy}"
        case Old(1, b=b):
            return f"old {b}"
        case Old(Point(), _):
            return "old with point"
        case bool(b):
            return f"bool {b}"
        case int(i) | str(i):
            return f"simple {i}"
        case (Bare() | Old()) as o:
            return type(o).__name__
        case list([a, b]):
            return f"list of two"


for v in [{"type": "move", "to": Point(1, 2)}, {"type": "x", "k": 1}, {1: 1, None: 2}, {}, {"a": 1}, Point(0, 0), Point(0, 3), Point(2, 3), Old(1, 2), Old(Point(1), 2), Old(5, 6), True, 3, "s", Bare(), [1, 2], [1], OrderedDict(type="o")]:
    print(kind(v))
dd = defaultdict(int)
match dd:
    case {"missing": v}:
        print("never")
    case _:
        print("no default is made", dict(dd))
for bad in ("Point(1, 2, 3)", "Bare(1)", "int(1, 2)", "Point(1, x=2)"):
    try:
        exec(f"match Point(1, 1) if {bad!r}[0] == 'P' else (Bare() if {bad!r}[0] == 'B' else 1):\n case {bad}: pass")
    except TypeError as error:
        print(error)
