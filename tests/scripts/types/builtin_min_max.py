# min and max.
print(min(3, 1, 2), max(3, 1, 2), min([3, 1]), max("hello"), min({2: 0, 1: 9}), max([1.5, 2]), min("b", "a"))
print(max(["aa", "b", "ccc"], key=len), min(["aa", "b", "ccc"], key=len), max([], default=0), min([], default=None))
print(max(1, 1.0), max(1.0, 1), min(True, 1), max((1, "a"), (1, "b")), max(-5, 3, key=abs), max([0], key=None))
print(max(x * 2 for x in range(4)), min([[2], [1, 9]]), max({"a": 3, "b": 1}.items(), key=lambda p: p[1]))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: max())
attempt(lambda: min([]))
attempt(lambda: max(()))
attempt(lambda: max(5))
attempt(lambda: max(1, "a"))
attempt(lambda: max([1, None]))
attempt(lambda: max(1, 2, default=3))
attempt(lambda: max([1], wrong=2))
attempt(lambda: min([1, 2], key=5))
nan = float("nan")
print(max(1, nan), max(nan, 1), min(nan, 1), min(1, nan))
print(max(2**70, 1), min(-(2**70), 0.5))
