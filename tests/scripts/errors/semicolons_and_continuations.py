# Several statements in a line, lines that go on.
import traceback


def f():
    a = 1; b = 0; a / b; c = 2


def g():
    return 1 + \
        {}["x"] + \
        2


def h(n):
    if n: return n["k"]


for case in (f, g, lambda: h(5)):
    try:
        case()
    except Exception:
        traceback.print_exc()
