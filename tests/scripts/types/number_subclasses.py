# Classes that derive from numbers.
class Money(int):
    def __new__(cls, value, currency="EUR"):
        self = super().__new__(cls, value)
        self.currency = currency
        return self

    def __add__(self, other):
        return Money(super().__add__(other), self.currency)

    def __repr__(self):
        return f"Money({int(self)}, {self.currency!r})"


m = Money(5)
print(m, repr(m), m + 3, m - 2, type(m + 3).__name__, type(m - 2).__name__, m == 5, hash(m) == hash(5), m < 6, 10 - m, 3 + m)
print(f"{m} {m:>5} {m:x}", "%d %s" % (m, m), int(m), float(m), [1, 2, 3, 4, 5, 6][m], range(m), m.bit_length(), -m, bool(m))
print({5: "five"}[m], isinstance(m, int), Money.from_bytes(b"\x07"), Money(7, "USD").currency, m.real, type(m.real).__name__)


class Celsius(float):
    @property
    def fahrenheit(self):
        return self * 9 / 5 + 32

    def __str__(self):
        return f"{float(self):.1f}°C"


c = Celsius("21.5")
print(c, repr(c), c.fahrenheit, c + 1, type(c + 1).__name__, f"{c}", f"{c:.2f}", round(c), c.is_integer(), Celsius(2) == 2.0, Celsius.fromhex("0x1p1"))


class Phase(complex):
    pass


p = Phase(1, 2)
print(p, type(p).__name__, p.real, p + 1, abs(Phase(3, 4)), p == 1 + 2j)


class Odd(int):
    def __eq__(self, other):
        return "eq"

    def __hash__(self):
        return 1

    def __bool__(self):
        return False


o = Odd(3)
print(o == 3, o != 4, bool(o), o + 1, "yes" if o else "no")
try:
    format(m, "s")
except ValueError as error:
    print(error)
