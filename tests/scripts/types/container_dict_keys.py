# Keys with their own __hash__ and __eq__.
class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return self.n % 2

    def __eq__(self, other):
        print("eq", self.n, getattr(other, "n", other))
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"Key({self.n})"


d = {Key(1): "one", Key(3): "three"}
print(d[Key(3)])
print(d.get(Key(5)))
k = Key(7)
d[k] = 7
print(d[k], len(d))
d[Key(7)] = 8
print(d)
del d[Key(1)]
print(list(d.values()))


class NoHash:
    def __eq__(self, other):
        return True


try:
    {NoHash(): 1}
except TypeError as error:
    print(error)


class BadHash:
    def __hash__(self):
        return "x"


try:
    hash(BadHash())
except TypeError as error:
    print(error)


class Negative:
    def __hash__(self):
        return -1


print(hash(Negative()), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(-(2**61)))


class Big:
    def __hash__(self):
        return 2**100


print(hash(Big()) == hash(2**100))
