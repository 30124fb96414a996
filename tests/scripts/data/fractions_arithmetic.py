from fractions import Fraction as F
def e(f):
    try: print(repr(f()))
    except Exception as x: print(type(x).__name__, x)
print(F(3, 6), repr(F(3, -6)), F("1/3"), F("0.25"), F(" -1.5e2 "), F(0.5), F(1, 3) + F(1, 6), F(1, 3) * 2, F(1, 3) / F(2, 3), F(7, 2) // 1, F(7, 2) % 1, F(1, 2) ** 3, F(1, 2) ** -2, F(1, 4) ** F(1, 2), F(1, 2) + 0.5, 1 - F(1, 3), 2 / F(1, 3), abs(F(-1, 2)), -F(1, 2), float(F(1, 3)), int(F(7, 2)), round(F(7, 2)), round(F(22, 7), 2), F(1, 2) == 0.5, F(1, 2) < 0.75, hash(F(1, 2)) == hash(0.5), F(3.14159).limit_denominator(100), F(4, 2).is_integer(), divmod(F(7, 2), F(1, 3)), F(5).numerator, F(1,3).as_integer_ratio(), sum([F(1, 3)] * 3), max(F(1, 2), F(2, 3)), bool(F(0)), 3 ** F(2), 2 ** F(1, 2), F(-7, 2) // 1, int(F(-7, 2)), 7 % F(2, 3))
import math; print(math.floor(F(7, 2)), math.ceil(F(7, 2)), math.trunc(F(-7, 2)), f"{F(1, 3)}", complex(F(1, 2)))
for f in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: F([]), lambda: F(1) / 0, lambda: F(0) ** -1, lambda: F(1) + "a", lambda: F(float("nan")), lambda: F(1) < "x"): e(f)
