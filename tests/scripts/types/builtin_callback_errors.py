# Exceptions in the functions that builtins call back.
def fail(*args):
    raise KeyError("from callback")


class Fails:
    def __iter__(self):
        raise ZeroDivisionError("iter")

    def __len__(self):
        raise ZeroDivisionError("len")

    def __hash__(self):
        raise ZeroDivisionError("hash")

    def __eq__(self, other):
        raise ZeroDivisionError("eq")

    def __repr__(self):
        raise ZeroDivisionError("repr")

    def __bool__(self):
        raise ZeroDivisionError("bool")

    def __contains__(self, item):
        raise ZeroDivisionError("contains")

    def __getitem__(self, key):
        raise ZeroDivisionError("getitem")

    def __index__(self):
        raise ZeroDivisionError("index")


f = Fails()


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: sorted([1, 2], key=fail))
attempt(lambda: list(map(fail, [1])))
attempt(lambda: max([1], key=fail))
attempt(lambda: list(filter(fail, [1])))
attempt(lambda: next(iter(fail, 0)))
attempt(lambda: list(f))
attempt(lambda: len(f))
attempt(lambda: {f})
attempt(lambda: [f].index(1))
attempt(lambda: 1 in [f])
attempt(lambda: [f] == [1])
attempt(lambda: repr([f]))
attempt(lambda: bool(f))
attempt(lambda: 1 in f)
attempt(lambda: f[0])
attempt(lambda: [1][f])
attempt(lambda: range(f))
attempt(lambda: any([f]))
attempt(lambda: sum(f))
attempt(lambda: dict([f]))
attempt(lambda: list(zip([1], f)))
attempt(lambda: [1, 2][f:])
attempt(lambda: [0] * f)
attempt(lambda: set(f))
attempt(lambda: "".join(f))
