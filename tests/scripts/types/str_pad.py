# Widening strings.
for width in (-1, 0, 3, 4, 5, 6, 7):
    print([text.center(width) for text in ("", "a", "ab", "abc")], "ab".ljust(width, "."), "ab".rjust(width, "."), "ab".center(width, "é"), "-1".zfill(width), "+x".zfill(width), "é".zfill(width), "".zfill(width))
print(repr("a\tbc\tdef\tg".expandtabs()), repr("a\tbc\tdef\tg".expandtabs(4)), repr("\t|\n\tx\r\ty".expandtabs(tabsize=3)), repr("a\tb".expandtabs(0)), repr("a\tb".expandtabs(-1)), repr("é\tb".expandtabs(4)))
for call in (
    lambda: "a".center(), lambda: "a".center("b"), lambda: "a".center(5, "ab"), lambda: "a".center(5, ""), lambda: "a".ljust(5, 1), lambda: "a".rjust(5.0), lambda: "a".zfill("5"), lambda: "a".zfill(), lambda: "a".expandtabs("x"), lambda: "a".center(5, "x", 1), lambda: "a".center(10**30),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
