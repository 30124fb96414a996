# Where a raise statement's parts fail.
import traceback


def make():
    raise TypeError("while making")


def a():
    raise ValueError(make())


def b():
    raise ValueError("v") from make()


def c():
    raise 42


def d():
    raise ValueError(
        "over",
        "lines",
    )


def e():
    raise (
        KeyError("in parentheses")
    )


for case in (a, b, c, d, e):
    try:
        case()
    except Exception:
        traceback.print_exc()
