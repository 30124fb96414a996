# Methods and attributes of integers.
for i in (0, 1, -1, 5, 255, -256, 2**63, -(2**70)):
    print(i, i.bit_length(), i.bit_count(), i.real, i.imag, i.numerator, i.denominator, i.conjugate(), i.is_integer())
print((5).as_integer_ratio(), True.as_integer_ratio(), True.real, True.numerator)
for i, n in [(1, 1), (255, 1), (256, 2), (65535, 3), (0, 0), (2**64, 9)]:
    print(i.to_bytes(n), i.to_bytes(n, "little"), i.to_bytes(length=n, byteorder="big"))
for i, n in [(-1, 1), (-128, 1), (127, 1), (-129, 2), (-(2**64), 9)]:
    data = i.to_bytes(n, "little", signed=True)
    print(data, int.from_bytes(data, "little", signed=True), int.from_bytes(data, "little"))
print(int.from_bytes(b"\x01\x00"), int.from_bytes([1, 2, 3], "little"), int.from_bytes(bytearray(b"\xff"), signed=True))
for call in (
    lambda: (256).to_bytes(),
    lambda: (-1).to_bytes(2),
    lambda: (128).to_bytes(1, signed=True),
    lambda: (1).to_bytes(-1),
    lambda: (1).to_bytes(1, "middle"),
    lambda: (5).bit_length(1),
    lambda: int.bit_length("a"),
    lambda: int.from_bytes("ab"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print((15).__round__(-1), (25).__round__(-1), (35).__round__(-1), round(-15, -1), round(12345, -3), round(5, 3), round(7, -20))
print((7).__add__(3), (7).__radd__(3), (7).__sub__(3), (7).__rsub__(3), (7).__pow__(2, 5), (7).__add__("a"), (7).__eq__(7.0))
print((7).__divmod__(2), (7).__rdivmod__(2), (7).__floor__(), (7).__ceil__(), (7).__trunc__(), (7).__index__(), (7).__float__())
print((7).__bool__(), (0).__bool__(), (7).__hash__(), (7).__repr__(), (7).__lt__(8), (7).__neg__(), (7).__invert__(), (-7).__abs__())
