# What dict refuses.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, error.args)


d = {"a": 1}
attempt(lambda: d["b"])
attempt(lambda: d[()])
attempt(lambda: d[[]])
attempt(lambda: {}.popitem())
attempt(lambda: d.pop("zz"))
attempt(lambda: d.pop())
attempt(lambda: d.get())
attempt(lambda: d.items(1))
attempt(lambda: dict(5))
attempt(lambda: dict([1]))
attempt(lambda: dict(["abc"]))
attempt(lambda: dict([(1, 2), (3,)]))
attempt(lambda: dict(1, 2))
attempt(lambda: d.update(5))
attempt(lambda: d.update(1, 2))
attempt(lambda: d | [1])
attempt(lambda: d < {})
attempt(lambda: hash(d))
attempt(lambda: {[]: 1})
attempt(lambda: dict.fromkeys(5))
attempt(lambda: d.setdefault([], 1))
attempt(lambda: dict.get(5, 1))
attempt(lambda: [] in d)


def remove():
    del d["zz"]


attempt(remove)
