# Truth of builtin values and of objects.
things = [0, 1, -1, 0.0, 0.1, float("nan"), 0j, 1j, "", "a", b"", b"a", (), (0,), [], [0], {}, {0: 0}, set(), {0}]
print([bool(t) for t in things])
print([bool(t) for t in (None, ..., range(0), range(1), frozenset(), bytearray(), len, int, {}.keys(), {1: 2}.values())])


class ByLen:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class ByBool(ByLen):
    def __bool__(self):
        return True


class BadBool:
    def __bool__(self):
        return 1


print(bool(ByLen(0)), bool(ByLen(2)), bool(ByBool(0)), not ByLen(0), ByLen(0) or "or", ByBool(0) and "and")
try:
    bool(BadBool())
except TypeError as error:
    print(error)
try:
    if ByLen(-1):
        pass
except ValueError as error:
    print(error)
print(not [], not not [1], [] or {} or "last", 1 and [] and 2, None is None, [] == [], [] is [])
