import cmath

print(cmath.sqrt(-4), cmath.sqrt(3 + 4j), cmath.phase(-1), cmath.polar(1j), cmath.exp(0), cmath.log(1), cmath.log(8, 2).real)
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj, cmath.sqrt)
print(abs(cmath.exp(1j * cmath.pi) + 1) < 1e-15, cmath.isclose(cmath.exp(1j * cmath.pi), -1), cmath.rect(2, 0), cmath.log10(100))
print(cmath.isclose(1, 1 + 1e-10j), cmath.isclose(1, 2, rel_tol=0.5), cmath.isclose(0, 1e-12j, abs_tol=1e-9), cmath.isclose(cmath.inf, cmath.inf))
print(cmath.isclose(complex("nan"), complex("nan")), cmath.isclose(cmath.infj, 1e300j))


class Complex:
    def __complex__(self):
        return -1 + 0j


class Real:
    def __float__(self):
        return 4.0


class Index:
    def __index__(self):
        return 9


class Wrong:
    def __complex__(self):
        return 1


print(cmath.sqrt(Complex()), cmath.sqrt(Real()), cmath.sqrt(Index()), cmath.sqrt(True))
for call in (lambda: cmath.sqrt("1"), lambda: cmath.sqrt([]), lambda: cmath.sqrt(), lambda: cmath.sqrt(1, 2), lambda: cmath.sqrt(Wrong()),
             lambda: cmath.log(0), lambda: cmath.log(2, 0), lambda: cmath.log(2, 1), lambda: cmath.log(0, 0), lambda: cmath.exp(1e300),
             lambda: cmath.exp(cmath.infj), lambda: cmath.atanh(1), lambda: cmath.cosh(1e5j + 1e5), lambda: cmath.rect("1", 2),
             lambda: cmath.rect(1), lambda: cmath.isclose(1, 2, rel_tol=-1), lambda: cmath.isclose(1), lambda: cmath.polar(1e308 + 1.7e308j),
             lambda: cmath.sqrt(10 ** 400), lambda: cmath.sqrt(z=1), lambda: cmath.log(), lambda: cmath.phase(None)):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
