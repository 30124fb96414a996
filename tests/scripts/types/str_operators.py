# Operators on strings.
print("a" + "b", "ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "ab" * True, "" * 10**9, "a" "b", "%s-%d" % ("x", 5), "é" * 3)
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "é" > "z", "😀" > "\uffff", "a" <= "a", "a" >= "b", "a" == "a", "a" != "b", "a" == 1, "" == b"", "Z" < "a")
s = "x"
s += "y"
s *= 2
print(s, max("hello"), min("hello"), sorted("hello"), list("aé😀"), tuple("ab"), set("aa"), len("aé😀"), "".join(reversed("abc")), "abc"[::-1])
s = "héllo😀"
print(s[0], s[1], s[-1], s[1:4], s[-3:], s[::2], s[::-1], s[5:1:-2], s[10:], s[:-10], s[True])
for call in (
    lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + None, lambda: "a" + b"b", lambda: "a" - "b", lambda: "a" * "b", lambda: "a" * 1.5, lambda: 1.5 * "a", lambda: None * "a", lambda: "a" / 2, lambda: "a" < 1, lambda: 1 >= "a",
    lambda: "a" < None, lambda: s[10], lambda: s["a"], lambda: s[1.0], lambda: s[None], lambda: -"a", lambda: "a" & "b", lambda: "a" * (1 << 65), lambda: "ab" * (1 << 62), lambda: [] + "a", lambda: "a" + [], lambda: s.__setitem__(0, "a"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
try:
    s[0] = "x"
except TypeError as error:
    print(error)
try:
    del s[0]
except TypeError as error:
    print(error)
