class Manager:
    def __init__(self, name, swallow=False, fails=None):
        self.name, self.swallow, self.fails = name, swallow, fails

    def __enter__(self):
        print("enter", self.name)
        if self.fails == "enter":
            raise OSError(self.name)
        return self.name

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, error)
        if self.fails == "exit":
            raise KeyError(self.name)
        return self.swallow


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with (
    Manager("c", swallow=True),
    Manager("d") as d,
):
    raise ValueError("inside")
try:
    with Manager("e"), Manager("f", fails="enter"):
        print("never")
except OSError as error:
    print("outside", error)
try:
    with Manager("g", fails="exit"):
        raise ValueError("first")
except KeyError as error:
    print(repr(error), repr(error.__context__))


def leave():
    for i in range(2):
        with Manager(i):
            if i == 0:
                continue
            return "returned"


print(leave())
with Manager("t") as (x, *y):
    print(x, y)
box = {}
with Manager("k") as box["key"]:
    print(box)


class Half:
    def __enter__(self):
        return self


for wrong in (5, Half()):
    try:
        with wrong:
            pass
    except TypeError as error:
        print(error)


class Truth:
    def __bool__(self):
        print("asked")
        return True


class Asks(Manager):
    def __exit__(self, *details):
        return Truth()


with Asks("q"):
    raise ValueError
with Asks("r"):
    pass
