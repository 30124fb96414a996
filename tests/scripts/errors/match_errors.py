# match statements.
import traceback


class Point:
    __match_args__ = ("x", "y")

    def __init__(self):
        self.x = 1


def f(v):
    match v:
        case Point(1, 2, 3):
            return "three"


def g(v):
    match v:
        case {"a": int(q)}:
            return q / 0
        case [first, *rest] if first / 0:
            return rest


for call in (lambda: f(Point()), lambda: g({"a": 1}), lambda: g([1, 2]), lambda: f(5)):
    try:
        print(call())
    except Exception:
        traceback.print_exc()
