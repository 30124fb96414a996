class Num:
    def __init__(self, n):
        self.n = n

    def __add__(self, o):
        print("add")
        return NotImplemented if isinstance(o, str) else self.n + 1

    def __radd__(self, o):
        print("radd", o)
        return "radd"

    def __eq__(self, o):
        print("eq")
        return NotImplemented

    def __lt__(self, o):
        print("lt")
        return NotImplemented

    def __gt__(self, o):
        print("gt")
        return True

    def __neg__(self):
        return "neg"

    def __invert__(self):
        return "invert"

    def __pos__(self):
        return "pos"

    def __abs__(self):
        return "abs"

    def __index__(self):
        return self.n

    def __divmod__(self, o):
        return "divmod", o

    def __rpow__(self, o, m=None):
        return "rpow", o, m

    def __round__(self, n=None):
        return "round", n


class Sub(Num):
    def __radd__(self, o):
        print("sub radd")
        return "sub"


print(Num(1) + 2, 2 + Num(1), Num(1) + Sub(2), sum([Num(1)]))
for action in (lambda: Num(1) + "a", lambda: "a" + Num(1), lambda: Num(1) == Num(1), lambda: Num(1) < Num(2), lambda: Num(1) < 3, lambda: Num(1) - 1, lambda: [] * Num(2), lambda: 5 - Num(1), lambda: Num(1) <= 2):
    try:
        print(action())
    except TypeError as error:
        print(error)
n = Num(3)
print(-n, ~n, +n, abs(n), divmod(n, 2), 2**n, round(n), round(n, 2))
print([0, 1, 2, 3, 4][n], bin(n), "x" * n, list(range(n)), hex(n))
try:
    hash(n)
except TypeError as error:
    print(error)
