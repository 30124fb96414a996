import math

NAMES = "acos asin atan cos sin tan exp log sqrt erf erfc gamma lgamma exp2 expm1 log1p asinh atanh sinh cosh tanh"
for name in NAMES.split():
    print(name, getattr(math, name)(0.3))
print(math.comb(50, 25), math.factorial(30), math.perm(10, 3), math.isqrt(10**40), math.gcd(12, 18, 30), math.lcm(4, 6))
print(math.fsum([0.1] * 10), math.sumprod([1, 2], [3, 4]), math.sumprod([0.1] * 3, [1, 2, 3]))
print(math.dist((1, 2), (4, 6)), math.hypot(1, 2, 3), math.prod([1, 2, 3.5]), math.prod([], start=7))
print(math.floor(-2.5), math.ceil(2.1), math.trunc(-7.9), math.modf(-2.25), math.frexp(10), math.ldexp(0.5, 4))
print(math.nextafter(1, 2), math.nextafter(0, -1), math.nextafter(1, 5, steps=3), math.ulp(1), math.ulp(0))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12, abs_tol=1e-9))
print(math.log(10**400), math.log2(2**2000), math.log(8, 2), math.log10(1000), math.log(100, 10))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.degrees(1), math.radians(180))
print(math.fmod(-7, 3), math.remainder(7, 4), math.copysign(3, -0.0), math.atan2(-1, -1), math.pow(2, 0.5))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308), math.fabs(-3), math.fma(2, 3, 4))
print(math.floor(1e20), math.ceil(-1e300) == int(-1e300), math.sqrt(10**30), math.gamma(5), math.gamma(0.5))
