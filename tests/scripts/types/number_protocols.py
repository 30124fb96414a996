# int(), float(), operators and indexing over special methods.
class I:
    def __index__(self):
        return 3


class N:
    def __int__(self):
        return 42


class T:
    def __trunc__(self):
        return 9


class BadInt:
    def __int__(self):
        return 1.5


class BadIndex:
    def __index__(self):
        return "x"


print(int(I()), int(N()), hex(I()), oct(I()), bin(I()), [0, 1, 2, 3][I()], "abcdef"[: I()], "ab" * I(), I() * [0] if False else [0] * I(), chr(I()) == "\x03", range(I()), 5 .to_bytes(I()), round(2.34567, I()), bytes(I()))
for call in (lambda: int(BadInt()), lambda: int(BadIndex()), lambda: hex(BadIndex()), lambda: [1][BadIndex()], lambda: int(object()), lambda: "%x" % N(), lambda: hex(1.5), lambda: chr("a")):
    try:
        print(call())
    except TypeError as error:
        print(error)
print("%d" % N(), "%x" % I())


class Vector:
    def __init__(self, *items):
        self.items = items

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*[a + b for a, b in zip(self.items, other.items)])

    def __radd__(self, other):
        return "radd" if other == 0 else NotImplemented

    def __mul__(self, k):
        return Vector(*[a * k for a in self.items])

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __abs__(self):
        return sum(a * a for a in self.items) ** 0.5

    def __divmod__(self, other):
        return ("divmod", other)

    def __rdivmod__(self, other):
        return ("rdivmod", other)

    def __repr__(self):
        return f"Vector{self.items}"


v = Vector(1, 2)
print(v + v, v * 3, 3 * v, 2.5 * v, -v, abs(v), 0 + v, divmod(v, 2), divmod(2, v), "a".__eq__(v))
for call in (lambda: 1 + v, lambda: v + 1, lambda: "a" + v, lambda: v - 1, lambda: ~v, lambda: divmod("a", "b")):
    try:
        print(call())
    except TypeError as error:
        print(error)
