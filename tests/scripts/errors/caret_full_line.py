# No markers where they would say nothing: the whole line, or the whole call of a return or an assignment.
def a():
    raise KeyError("a")


def b():
    return a()


def c():
    x = b()
    return x


def d():
    c()


def e():
    y = z = d()


def f():
    e(); print()


f()
