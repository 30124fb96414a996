# Every form that int() reads.
cases = [
    ("10",), (" 12 ",), ("-7",), ("+7",), ("1_000",), ("٣٤",), ("0x1f", 0), ("0X1F", 16), ("1f", 16), ("0b101", 0),
    ("101", 2), ("0o17", 0), ("17", 8), ("z", 36), ("Zz", 36), ("00", 0), ("010", 10), ("0x_1f", 0), ("-0x1f", 16),
    (b"42",), (bytearray(b"-42"),), (b"1f", 16), (3.99,), (-3.99,), (True,), (10**25,), ("123456789012345678901234567890",),
]
for case in cases:
    print(case, int(*case))
bad = [
    ("",), ("-",), ("1 2",), ("_1",), ("1_",), ("1__0",), ("010", 0), ("0x", 16), ("0x", 0), ("9", 8), ("g", 16),
    ("1.5",), (b"a",), ("5", 1), ("5", -1), (1.5, 10), ([],), ("- 1",), ("0b2", 0), ("é",), ("1\x00",),
]
for case in bad:
    try:
        print(case, int(*case))
    except (ValueError, TypeError) as error:
        print(case, type(error).__name__, error)
print(int(), int("0"), int("-0"), int("0" * 30 + "5"))
try:
    int(base=10)
except TypeError as error:
    print(error)
