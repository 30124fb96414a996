# Did you mean, for names.
import traceback

counter = 1
Number = 2


class Thing:
    def __init__(self):
        self.height = 1

    def area(self):
        return height * 2


def local_names():
    first_value = 1
    return first_valeu


def tries():
    yield lambda: countr
    yield lambda: prnt(1)
    yield lambda: number
    yield lambda: local_names()
    yield lambda: Thing().area()
    yield lambda: completely_unknown_name
    yield lambda: time
    yield lambda: jsn.loads("1")
    yield lambda: maths
    yield lambda: sy
    yield lambda: x


for attempt in tries():
    try:
        attempt()
    except NameError as error:
        print(traceback.format_exception_only(error)[-1], end="")
        print(traceback.format_exc().splitlines()[-1], error.name)
