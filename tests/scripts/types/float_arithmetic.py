# Floats: division, remainder, powers, comparison.
inf, nan = float("inf"), float("nan")
for a, b in [(7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (0.0, 3), (-0.0, 3), (1e300, 1e-10), (5, inf), (-5, inf), (5, -inf), (inf, 2), (1, nan), (0.3, 0.1), (1e17, 3.0)]:
    print(a, b, a // b, a % b, divmod(a, b), a / b)
print(2.0**10, 2.0**-1, (-2.0) ** 3, (-2.0) ** -3, 2**0.5, 0.0**0, inf**0, nan**0, 1**nan, (-1.0) ** inf, 2.0**inf, 0.5**inf, 2.0**-inf, (-inf) ** 3, (-inf) ** -3)
print((-8) ** (1 / 3), (-8.0) ** 0.5, 10.0**308, 10.0**-330)
print(0.1 + 0.2 == 0.3, 1.0 == 1, True == 1.0, nan == nan, nan != nan, nan < 1, inf > 10**400, -inf < -(10**400), 1.5 > 1, 1 < 1.5, 2 >= 1.9)
print(-(0.0), +1.5, abs(-1.5), abs(-0.0), abs(-inf))
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: 1.0 // 0)
attempt(lambda: 1.0 % 0)
attempt(lambda: 1.0 / 0)
attempt(lambda: divmod(1.0, 0))
attempt(lambda: 0.0**-1)
attempt(lambda: 1e300**2)
attempt(lambda: 10.0**400)
attempt(lambda: 1.5 & 1)
attempt(lambda: 1.5 << 1)
attempt(lambda: 1.5 + "a")
attempt(lambda: -(10.0**308) * 10)
attempt(lambda: int(inf))
attempt(lambda: int(nan))
attempt(lambda: 1.5 < "a")
