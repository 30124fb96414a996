import cmath
from cmath import inf, nan

NAMES = "acos acosh asin asinh atan atanh cos cosh exp log log10 phase polar sin sinh sqrt tan tanh isfinite isinf isnan".split()
ORDINARY = [1 + 2j, -1.5 + 0.25j, 0.5, -3, 2j, -1j, 1, 0.1 - 7j, 1e-5 + 1e5j, True]
EDGES = [0.0, -0.0, inf, -inf, nan, 1.5, -1.5, 1.0, -1.0]
HUGE = [1e308 + 1e308j, 1e-310 + 1e-310j, 710.2 + 1j, -750 + 2j, 1 + 1e-200j, 1e200 - 1e200j, 5e-324j, 709.5j + 709.9]


def show(name, z):
    try:
        result = getattr(cmath, name)(z)
    except (ValueError, OverflowError) as error:
        return repr(error)
    if isinstance(result, complex):
        return f"{result.real:.13g},{result.imag:.13g}"
    return f"{result[0]:.13g},{result[1]:.13g}" if isinstance(result, tuple) else f"{result!r}"


for name in NAMES:
    print(name, *(show(name, z) for z in ORDINARY))
    print(" ", *(show(name, complex(a, b)) for a in EDGES for b in EDGES))
    print(" ", *(show(name, z) for z in HUGE))
for size in EDGES:
    for angle in EDGES:
        try:
            print(size, angle, cmath.rect(size, angle) if cmath.isinf(size) or cmath.isinf(angle) else abs(cmath.rect(size, angle)))
        except ValueError as error:
            print(size, angle, error)
