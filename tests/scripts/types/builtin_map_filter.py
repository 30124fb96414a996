# map and filter are lazy.
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(len, ["a", "bb"])))
print(list(filter(None, [0, 1, "", "a", None, []])), list(filter(lambda n: n % 2, range(6))), list(filter(bool, [0, 1])))


def loud(n):
    print("called", n)
    return n * 2


m = map(loud, [1, 2, 3])
print("made", type(m).__name__)
print(next(m))
print(list(m), list(m))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: map(str))
attempt(lambda: map())
attempt(lambda: filter(str))
attempt(lambda: map(str, 5))
attempt(lambda: list(map(5, [1])))
attempt(lambda: list(map(lambda: 0, [1])))
attempt(lambda: list(filter(len, [1])))
attempt(lambda: map(str, [1], wrong=2))


def stop(n):
    if n == 2:
        raise StopIteration("inside")
    return n


print(list(map(stop, [1, 2, 3])))
f = filter(lambda n: n > 1, iter([1, 2, 3]))
print(next(f), iter(f) is f, list(f))
print(sum(map(int, "12345")), max(map(abs, [-5, 3])), "-".join(map(str, range(4))))
print(list(map(lambda *a: a, "ab", [1, 2], (3, 4))))
