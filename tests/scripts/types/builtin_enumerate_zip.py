# enumerate and zip.
print(list(enumerate("ab")), list(enumerate([1, 2], 5)), list(enumerate("x", start=-1)), list(enumerate([])))
print(list(zip([1, 2], "ab")), list(zip()), list(zip([1])), list(zip("abc", range(2))), dict(zip("ab", [1, 2])))
print(list(zip([1, 2], [3, 4], strict=True)), list(zip(*[(1, 2), (3, 4)])))
print(list(enumerate("ab", 2**63)), type(enumerate([])).__name__, type(zip()).__name__, enumerate, zip)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: list(zip([1], [1, 2], strict=True)))
attempt(lambda: list(zip([1, 2], [1], strict=True)))
attempt(lambda: list(zip([1], [1], [], strict=True)))
attempt(lambda: list(zip([1], [1], [1, 2], strict=True)))
attempt(lambda: list(zip([], [], [1], strict=True)))
attempt(lambda: zip(5))
attempt(lambda: zip([1], 5))
attempt(lambda: zip([1], wrong=1))
attempt(lambda: enumerate())
attempt(lambda: enumerate(5))
attempt(lambda: enumerate([], "a"))
attempt(lambda: enumerate([], 1, 2))
a = iter([1, 2, 3, 4])
print(list(zip(a, a)))
b = iter("abcd")
z = zip(b, [1])
print(list(z), next(b))
e = enumerate("xy")
print(next(e), iter(e) is e, list(e), next(e, None))
for i, (x, y) in enumerate(zip("ab", "cd"), 1):
    print(i, x, y)
