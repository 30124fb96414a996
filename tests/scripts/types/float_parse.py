# Every form that float() reads.
good = ["1", " 1.5 ", "-1e5", "+.5", "1.", "1_0.2_5", "1e1_0", "inf", "-Infinity", "NaN", "+nan", "1e400", "-1e400", "1e-400", "٣.٥", "0x10"[0], "1E+5", "00012", "123456789012345678901234567890", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623158e308", "1.7976931348623159e308"]
for text in good:
    print(repr(text), float(text))
for value in ["", " ", ".", "1e", "1e+", "e5", "1__0", "_1", "1_", "1_.5", "1._5", "0x10", "infinit", "1.5.5", "1,5", "--1", "1 2", None, [], 1j, b"x"]:
    try:
        print(float(value))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(float(b"1.5"), float(bytearray(b"2")))


class Half:
    def __float__(self):
        return 0.5


class Index:
    def __index__(self):
        return 7


class Bad:
    def __float__(self):
        return "x"


print(float(Half()), float(Index()))
for call in (lambda: float(Bad()), lambda: float(1, 2), lambda: float(x=1)):
    try:
        call()
    except TypeError as error:
        print(error)
