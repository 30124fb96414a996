# Cutting strings.
print("a b  c".split(), " a b ".split(), "a,b,,c".split(","), "".split(), "".split(","), "abc".split("b"), "a  b c d".split(None, 2), " a  b  c ".split(maxsplit=1), "a,b,c,d".split(",", 2), "a<>b<>c".split("<>"))
print("a b  c".rsplit(), "a,b,c,d".rsplit(",", 2), " a  b  c ".rsplit(None, 1), "a,b".rsplit(sep=","), "aaa".split("aa"), "aaa".rsplit("aa"), "x".rsplit(None, 0), " x y ".split(None, 0), " x y ".rsplit(None, 0), "a,b".split(",", 0), "a,b".split(",", -5))
print("a\u2003b\x1cc\x85d\u3000e".split(), "é-é-é".split("-"), "1é2é3".split("é", 1))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l".splitlines(), "a\nb\n".splitlines(True), "\n".splitlines(), "".splitlines(), "a\r\n\r\nb".splitlines(keepends=True), "\r\r\n\n".splitlines())
print("key=value=x".partition("="), "key=value=x".rpartition("="), "abc".partition("x"), "abc".rpartition("x"), "é→ü".partition("→"))
print("  a b ".strip() + "|", "  a ".lstrip() + "|", "  a ".rstrip() + "|", "xxaxx".strip("x"), "abcba".strip("ab"), "abc".lstrip("cba"), "éaé".strip("é"), "\u2003a\x85".strip(), " a ".strip(None) + "|", "a".strip(""), "www.example.com".strip("cmowz."))
for call in (
    lambda: "a".split(""), lambda: "a".split(1), lambda: "a".rsplit(""), lambda: "a".partition(""), lambda: "a".partition(1), lambda: "a".rpartition(None), lambda: "a".strip(1), lambda: "a".lstrip(b"a"),
    lambda: "a".split(1, 2, 3), lambda: "a".split(x=1), lambda: "a".split(" ", "x"), lambda: "a".splitlines(1, 2), lambda: "a".partition(), lambda: "a".strip("a", "b"), lambda: "a".split(",", 1.5),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
