"""Classes that derive from enumerate, zip, map, filter and reversed."""


def attempt(action):
    try:
        print(repr(action()))
    except BaseException as error:
        print(type(error).__name__, error)


class Numbered(enumerate):
    pass


class Zipped(zip):
    def first(self):
        return next(self)


class Mapped(map):
    pass


class Filtered(filter):
    pass


class Backwards(reversed):
    pass


attempt(lambda: list(Numbered([1, 2], start=3)))
attempt(lambda: Zipped([1], [2]).first())
attempt(lambda: list(Mapped(str, [2])))
attempt(lambda: list(Filtered(None, [0, 2])))
attempt(lambda: list(Backwards([2, 3])))
print([type(made).__name__ for made in (Numbered([]), Zipped(), Mapped(str, []), Filtered(None, []), Backwards([]))])
attempt(lambda: type("Bad", (type(iter([])),), {}))
