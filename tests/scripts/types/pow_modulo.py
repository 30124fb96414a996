# pow() with three arguments, and with negative exponents.
print(pow(2, 10), pow(2, 10, 1000), pow(2, -1), pow(2, -1, 7), pow(3, -2, 11), pow(-3, 5, 7), pow(3, 5, -7), pow(2, 0, 1), pow(10**20, 10**3, 10**9 + 7))
print(pow(base=2, exp=5, mod=3), pow(2, exp=3), pow(2.0, 3), pow(2, 0.5), pow(-8, 1 / 3), pow(True, 5), pow(0, 0, 5), pow(5, 3, None))
for args in [(2, -1, 4), (2, 3, 0), (2.0, 3, 5), (2, 3.0, 5), (1j, 2, 3), ("a", 2), (2, "a"), (2, 3, "a"), (0, -1), (0.0, -2), (2,)]:
    try:
        print(pow(*args))
    except Exception as error:
        print(type(error).__name__, error)


class Power:
    def __pow__(self, other, modulus=None):
        return ("pow", other, modulus)

    def __rpow__(self, other):
        return ("rpow", other)


print(pow(Power(), 3), pow(Power(), 3, 5), pow(3, Power()), Power() ** 2, 2 ** Power())
