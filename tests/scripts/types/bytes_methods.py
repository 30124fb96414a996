# What bytes share with strings.
for s in (b"Hello wOrld 1x", bytearray(b"they're BILL's"), b"", b"\xe9\xc9 a", b"123", b"AB", b"ab c"):
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase())
    print(s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isascii(), s.islower(), s.isupper(), s.istitle())
print(b"a b  c".split(), b" a  b ".split(None, 1), b"a,b,,c".split(b","), b"a,b,c".rsplit(b",", 1), b" a b ".rsplit(None, 1), b"".split(), b"".split(b","), bytearray(b"a-b").split(b"-"), b"aaa".split(b"aa"), b"a\x0bb\x1cc".split())
print(b"a\nb\r\nc\rd\x0be".splitlines(), b"a\n".splitlines(True), b"k=v=w".partition(b"="), b"k=v=w".rpartition(b"="), bytearray(b"abc").partition(b"x"), b"abc".rpartition(b"x"))
print(b" a ".strip(), b"xxaxx".strip(b"x"), b"abc".lstrip(b"ab"), b"abc".rstrip(b"bc"), bytearray(b" a\x00").rstrip(b"\x00"), b"\x1ca".strip())
print(b"a".center(4), b"a".center(5, b"*"), b"a".ljust(3, b"."), bytearray(b"a").rjust(3), b"-1".zfill(4), b"a\tb".expandtabs(4), b"ab".center(7, b"-"))
print(b",".join([b"a", bytearray(b"b"), b"c"]), bytearray(b"-").join((b"x", b"y")), b"".join([]), b"aXbX".replace(b"X", b"--"), b"aaa".replace(b"a", b"b", 2), b"ab".replace(b"", b"."), bytearray(b"aa").replace(b"aa", b"c"))
print(b"abc".translate(None, b"b"), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(bytes.maketrans(b"ab", b"xy"), b"c"), b"a".translate(None, delete=b"a"), b"abc".decode(), bytearray(b"\xe9").decode("latin-1"))
for call in (
    lambda: b"a".split(" "), lambda: b"a".split(b""), lambda: b"a".partition(b""), lambda: b"a".partition("a"), lambda: b"a".strip("a"), lambda: b"a".join(["a"]), lambda: b"a".join([b"a", 1]), lambda: b"a".join(1), lambda: b"a".replace("a", b""), lambda: b"a".replace(b"a", ""), lambda: b"a".replace(b"a"), lambda: b"a".center(3, "x"), lambda: b"a".center(3, b"xy"), lambda: b"a".upper(1), lambda: bytes.upper("a"), lambda: bytes.upper(), lambda: b"a".translate(b"a"), lambda: b"a".translate("a"), lambda: bytes.maketrans(b"a", b"bc"), lambda: b"a".replace(b"a", b"b", count=1), lambda: b"a".nope, lambda: b"a".format(),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
