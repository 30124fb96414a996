# Looking for bytes in bytes.
for s in (b"abracadabra", bytearray(b"abracadabra")):
    for args in [(b"a",), (b"bra",), (97,), (b"x",), (b"",), (b"a", 1), (b"a", -3), (b"", 11), (b"", 12), (b"a", None, 5), (bytearray(b"ra"), 3), (10,)]:
        print(args, s.find(*args), s.rfind(*args), s.count(*args))
    print(s.startswith(b"ab"), s.endswith((b"x", b"ra")), s.startswith(b"br", 1), b"cad" in s, 97 in s, 1 in s, s.index(b"c"), s.rindex(b"a"), s.removeprefix(b"abra"), s.removesuffix(b"x"))
for call in (
    lambda: b"a".find("a"), lambda: b"a".find(256), lambda: b"a".find(1.5), lambda: b"a".find(), lambda: b"a".index(b"z"), lambda: bytearray(b"a").rindex(b"z"), lambda: b"a".startswith("a"), lambda: b"a".startswith(("a",)), lambda: b"a".endswith(1), lambda: "a" in b"a", lambda: 256 in b"a", lambda: None in b"a", lambda: b"a".removeprefix("a"), lambda: b"a".count("a"), lambda: b"a".find(b"a", "x"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
