from decimal import *
def e(f):
    try: print(repr(f()))
    except Exception as x: print(type(x).__module__, type(x).__name__, x)
D = Decimal
print(D("0.1") + D("0.2"), D("1.10"), D(5), D("1e3"), D("1E-10"), D("-0"), D("NaN"), D("inf"), D(0.1), D((1, (1, 2, 3), -2)), repr(D(" 3.14 ")), D("1_000.5"))
print(D(1) / D(3), D(2) / 4, D(10) / 5, D("1.00") * D("2.5"), D(7) // 2, D(7) % 3, D(-7) % 3, divmod(D("7.5"), 2), D(2) ** 10, D(2) ** -2, D(2) ** D("0.5"), 3 - D("1.5"), -D("1.5"), abs(D(-2)), +D("1.50"))
print(D("2.675").quantize(D("0.01")), D("2.675").quantize(D("0.01"), ROUND_HALF_UP), D("2.5").quantize(D(1), rounding=ROUND_DOWN), D("-2.5").quantize(D("1"), ROUND_FLOOR), round(D("2.5")), round(D("2.675"), 2), D("123.456").to_integral_value(), D("1200").normalize(), D("1.200").normalize(), int(D("-3.9")), float(D("1.5")))
print(D(2).sqrt(), D(4).sqrt(), D("0.25").sqrt(), D(1).exp(), D(10).ln(), D(2).ln(), D(100).log10(), D(2).log10())
print(D("1.0") == D("1.00"), D("1.5") < 2, D("0.5") == 0.5, D(1) == 1, hash(D("1.0")) == hash(1), hash(D("0.5")) == hash(0.5), max(D(1), D(2)), sorted([D(3), D(1)]), sum([D("0.1")] * 3), D("NaN") == D("NaN"), D("1").compare(D("2")), bool(D(0)))
print(f"{D('1234.5678'):.2f}", f"{D('1234567.891'):,.2f}", f"{D('0.5'):%}", f"{D('1.5'):>10}", f"{D('1.5'):010.3f}", f"{D('12345'):e}", f"{D('1.5'):+}", f"{D('0.00001234')}", f"{D('1234.5'):.3g}", f"{D(3):.2f}", str(D("1E+5")), D("123E+3").to_eng_string())
print(D("1.23").as_tuple(), D("1.5").as_integer_ratio(), D("123.45").adjusted(), D("1").is_nan(), D("inf").is_infinite(), D("-1").is_signed(), D("1.2").copy_negate(), D("3").scaleb(2), D("2").fma(3, 4))
getcontext().prec = 6; print(D(1) / D(7), D("123456789") + 1, getcontext())
with localcontext() as c: c.prec = 3; print(D(1) / D(3))
with localcontext(prec=10): print(D(1) / D(3))
print(D(1) / D(3), D("1.23456789"), +D("1.23456789"))
for f in (lambda: D("x"), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) + 1.5, lambda: D(-1).sqrt(), lambda: D("1") + "a", lambda: D([]) , lambda: D(None), lambda: int(D("nan")), lambda: int(D("inf")), lambda: D("123456789").quantize(D("0.01")), lambda: D(1) < "a", lambda: D(1) % 0, lambda: f"{D(1):q}", lambda: D("nan") < 1, lambda: D.from_float("x")): e(f)
