import math


class Odd:
    def __floor__(self):
        return "floor"

    def __trunc__(self):
        return "trunc"


print(math.floor(Odd()), math.trunc(Odd()))
calls = [
    lambda: math.sqrt(-1),
    lambda: math.log(0),
    lambda: math.log(-(10**400)),
    lambda: math.exp(1000),
    lambda: math.factorial(-1),
    lambda: math.factorial(1.5),
    lambda: math.sqrt("a"),
    lambda: math.floor(math.nan),
    lambda: math.ceil(math.inf),
    lambda: math.sin(),
    lambda: math.log(2, 1),
    lambda: math.comb(-1, 2),
    lambda: math.comb(2, -1),
    lambda: math.gamma(-1),
    lambda: math.pow(0, -1),
    lambda: math.trunc("a"),
    lambda: math.dist((1,), (1, 2)),
    lambda: math.isqrt(-1),
    lambda: math.ceil("a"),
    lambda: math.gcd(1.5),
    lambda: math.log("x"),
    lambda: math.atan2(1),
    lambda: math.fsum([math.inf, -math.inf]),
    lambda: math.fsum([1e308] * 10),
    lambda: math.sumprod([1], [1, 2]),
    lambda: math.ldexp(1.0, 2000),
    lambda: math.ldexp(1.0, 2.0),
    lambda: math.fmod(1, 0),
    lambda: math.acosh(0.5),
    lambda: math.isclose(1, 2, rel_tol=-1),
    lambda: math.sqrt(10**400),
    lambda: math.sin(x=1),
]
for call in calls:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
