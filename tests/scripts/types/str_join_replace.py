# join and replace.
print(",".join(["a", "b", "c"]), "".join("xyz"), "-".join(("a",)), "-".join([]), ", ".join({"k": 1, "l": 2}), " ".join(str(i) for i in range(5)), "é".join("ab"), "".join(map(chr, range(97, 105))), ",".join(iter(["p", "q"])))
print("aXbXc".replace("X", "-"), "aaa".replace("a", "b", 2), "aaa".replace("a", "", 0), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"), "aaa".replace("aa", "b"), "éé".replace("é", "e"), "abc".replace("b", "bb", -1), "abab".replace("ab", "x", count=1), "é".replace("", "."))


class Words:
    def __iter__(self):
        yield "one"
        yield "two"


class S(str):
    pass


class Broken:
    def __iter__(self):
        raise KeyError("inside")


print(" ".join(Words()), type("".join([S("x")])).__name__, type(S("x").replace("q", "")).__name__, S("-").join("ab"), S("a").upper(), type(S("a").upper()).__name__)
for call in (
    lambda: "".join([1]), lambda: "".join(["a", None]), lambda: "".join(1), lambda: "".join(), lambda: "".join([], []), lambda: "".join(["a", b"b"]), lambda: "".join(Broken()), lambda: "a".replace("a"), lambda: "a".replace(1, "b"), lambda: "a".replace("a", 2), lambda: "a".replace("a", "b", "c"), lambda: "a".replace("a", "b", 1, 2), lambda: "a".replace(old="a", new="b"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
words = ["x"]
words2 = "".join(words)
print(words2 is words[0], "abc".replace("z", "y") == "abc")
