# Methods of floats.
for f in (0.0, 1.5, -2.0, 0.1, 1e300, 5e-324, 2.0**52):
    print(f.is_integer(), f.as_integer_ratio(), f.hex(), f.real, f.imag, f.conjugate())
for text in ("0x1.8p3", "1.8", " -0X1.8P-1 ", "inf", "-Infinity", "nan", "0x1.fffffffffffff8p0", "0x0.0000000000001p-1022", "0x1p-1080", "0x.8", "0xap1", "0x1.00000000000008p0", "0x1.000000000000080000001p0"):
    print(text, float.fromhex(text))
for text in ("x", "", "0x", "0x1p", "0x1p5000", "1 2"):
    try:
        print(float.fromhex(text))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
for f in (float("inf"), float("nan")):
    for method in (f.as_integer_ratio, f.__int__, f.__round__, f.__floor__, f.__ceil__):
        try:
            print(method())
        except (ValueError, OverflowError) as error:
            print(type(error).__name__, error)
print((1.5).__floor__(), (-1.5).__floor__(), (1.5).__ceil__(), (-1.5).__ceil__(), (1.7).__trunc__(), (2.5).__round__(), (2.567).__round__(2))
print((1.5).__add__(1), (1.5).__radd__(1), (1.5).__add__("a"), (1.5).__eq__(1.5), (1.5).__lt__(2), (1.5).__divmod__(1), (1.5).__bool__(), (1.5).__pow__(2))
print(float.__getformat__("double"), (1.5).__getnewargs__(), float(), float(True), float(10**20))
