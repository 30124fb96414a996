# Sorting that fails leaves every item in the list.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: sorted([1, "a"]))
attempt(lambda: sorted([None, 1]))
attempt(lambda: sorted([1j, 2j]))
attempt(lambda: sorted([{}, {}]))
attempt(lambda: sorted(5))
attempt(lambda: sorted())
attempt(lambda: sorted([1], 2))
attempt(lambda: sorted([1], wrong=2))
attempt(lambda: [1].sort(5))
attempt(lambda: sorted([1, 2], key=5))
attempt(lambda: sorted([1, 2], key=lambda: 0))
a = [3, "x", 1]
attempt(a.sort)
print(sorted(map(str, a)))
b = [3, 2, 1]


def meddle(n):
    b.append(n)
    return n


attempt(lambda: b.sort(key=meddle))
print(b)


def fail(n):
    if n == 1:
        raise ValueError("at one")
    return n


c = [3, 1, 2]
attempt(lambda: c.sort(key=fail))
print(c)
seen = []
d = [2, 1]
d.sort(key=lambda n: seen.append(list(d)) or n)
print(d, seen)
