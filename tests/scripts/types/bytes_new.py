# Making bytes and bytearrays.
print(bytes(), bytes(3), bytes([1, 255]), bytes((0, 65)), bytes(range(3)), bytes("é", "utf-8"), bytes("a", encoding="ascii", errors="strict"), bytes(b"x"), bytes(bytearray(b"y")), bytes(i for i in (1, 2)), bytes({7: 1}), bytes(True))
print(bytearray(), bytearray(2), bytearray([1, 2]), bytearray("é", "latin-1"), bytearray(b"x"), bytearray(source=b"z"), bytes(memoryview(b"mv")))
print(bytes.fromhex("61 62\t63"), bytearray.fromhex("00FF"), bytes.fromhex(""), b"\x00\xff".hex(), b"abcde".hex(":"), b"abcde".hex("-", 2), b"abcde".hex("-", -2), bytearray(b"ab").hex(), b"".hex(), b"ab".hex(b"."))


class Own:
    def __bytes__(self):
        return b"own"


class Index:
    def __index__(self):
        return 2


class B(bytes):
    def first(self):
        return self[0]


print(bytes(Own()), bytes(Index()), B(b"hi"), B(b"hi").first(), B([65]).decode(), type(B(b"a") + b"b").__name__, B.fromhex("41"), repr(B(b"q")), isinstance(B(), bytes), hash(B(b"a")) == hash(b"a"))
for call in (
    lambda: bytes("a"), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes(["a"]), lambda: bytes(1.5), lambda: bytes(None), lambda: bytes("a", 5), lambda: bytes(1, "utf-8"), lambda: bytes(b"a", "utf-8"), lambda: bytes(b"a", errors="strict"), lambda: bytes(1 << 70), lambda: bytes(x=1), lambda: bytes("é", "ascii"), lambda: bytes("a", "utf-8", "strict", 1),
    lambda: bytearray([256]), lambda: bytearray("a"), lambda: bytearray(1.5), lambda: bytearray(None), lambda: bytearray(-1), lambda: bytes.fromhex("6"), lambda: bytes.fromhex("6g"), lambda: bytes.fromhex("6 1"), lambda: bytes.fromhex(b"61"), lambda: b"a".hex("ab"), lambda: b"a".hex(""), lambda: b"a".hex("é"), lambda: bytes.__new__(str), lambda: bytes([-1]),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
