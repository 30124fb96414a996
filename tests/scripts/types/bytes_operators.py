# Operators on bytes and bytearrays.
print(b"a" + b"b", b"a" + bytearray(b"b"), bytearray(b"a") + b"b", b"ab" * 2, 2 * b"ab", bytearray(b"x") * 3, b"a" * -1, b"a" == bytearray(b"a"), b"a" < b"b", bytearray(b"b") > b"a", b"a" == "a", b"a" != 97, b"ab" >= b"aa")
b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], b[::2], list(b), len(b), max(b), sorted(b), b[10:], bytearray(b)[1:3], tuple(bytearray(b"ab")), list(reversed(b"ab")), bool(b""), bool(b"a"), hash(b"a") == hash(b"a"), {b"k": 1}[b"k"])
print(b"%s|%d|%5.1f|%x|%c|%a|%r|%%" % (b"s", 5, 2.25, 255, 65, "é", "q"), b"%(a)s" % {b"a": b"x"}, bytearray(b"%b") % b"y", b"%5s|%-5s|" % (b"a", b"b"), b"%c" % b"z", b"%i" % 3.9, b"%.2s" % b"abc")
for call in (
    lambda: b"a" + "a", lambda: b"a" + 1, lambda: bytearray(b"a") + "a", lambda: "a" + b"a", lambda: b"a" * b"a", lambda: b"a" * 1.5, lambda: b"a" < "a", lambda: b[10], lambda: b["a"], lambda: hash(bytearray()), lambda: b"%s" % "a", lambda: b"%s" % 1, lambda: b"%d" % "a", lambda: b"%c" % 256, lambda: b"%c" % b"ab", lambda: b"%s %s" % b"a", lambda: b"a" % 1, lambda: b"%z" % 1, lambda: b"%(a)s" % {"a": 1}, lambda: b"%(a)s" % 1, lambda: b"%f" % "a", lambda: -b"a", lambda: b"a" * (1 << 65), lambda: {bytearray(): 1},
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
try:
    b[0] = 1
except TypeError as error:
    print(error)
