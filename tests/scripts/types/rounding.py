# round() of floats and integers: to even, and by the exact value.
for x in (0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.49999999999999994, 1e300, 4503599627370497.5, 2.675, -0.4):
    print(x, round(x), round(x, 0), round(x, None))
for x, n in [(2.675, 2), (1.005, 2), (5.015, 2), (0.15, 1), (0.25, 1), (0.35, 1), (0.45, 1), (1234.5678, -2), (1250.0, -2), (1350.0, -2), (55.0, -1), (65.0, -1), (1e22, -22), (5e22, -23), (1.5, 400), (1.5, -400), (123.456, 1), (-123.456, -1), (1e-10, 10), (9.9e307, -309), (0.1 + 0.2, 15), (2.5, 0), (1e16, 2)]:
    print(x, n, round(x, n))
for x, n in [(15, -1), (25, -1), (-25, -1), (149, -2), (150, -2), (250, -2), (5, 2), (10**30 + 5 * 10**28, -29), (12345678901234567890, -10), (7, -5), (True, -1)]:
    print(x, n, round(x, n))


class Own:
    def __round__(self, ndigits=None):
        return ("rounded", ndigits)


print(round(Own()), round(Own(), 3), round(number=2.5), round(2.567, ndigits=1))
for args in [("a",), (1j,), (1.5, "x"), (1.5, 1.0), (1.7e308, -308), (float("inf"),), (float("nan"),), ()]:
    try:
        print(round(*args))
    except Exception as error:
        print(type(error).__name__, error)
print(round(float("inf"), 2), round(float("nan"), 2), type(round(1.0)), type(round(1.0, 0)), type(round(True)))
