# Looking for strings in strings.
s = "abracadabra"
for args in [("a",), ("bra",), ("x",), ("",), ("a", 1), ("a", -3), ("a", 1, 3), ("bra", 2, -1), ("", 11), ("", 12), ("a", None, 5), ("a", 5, None), ("abra", -100, 100), ("a", 10**30), ("a", -(10**30))]:
    print(args, s.find(*args), s.rfind(*args), s.count(*args))
u = "naïve café naïve"
print(u.find("é"), u.rfind("naï"), u.index("caf"), u.count("ï"), u.find("ve", 5), u.rfind("ï", 0, 5), u.find("é", -6), u[u.find("c") :])
for args in [("ab",), ("br", 1), ("ra", -2), (("x", "ab"),), ((),), ("", 11), ("", 12), ("a", 3, 4), (("a", "b"), 1)]:
    print(args, s.startswith(*args), s.endswith(*args))
print("" in "abc", "b" in "abc", "ac" in "abc", "é" in u, s.removeprefix("abra"), s.removesuffix("abra"), s.removeprefix("x"), s.removesuffix(""))
print("aaaa".count("aa"), "".count(""), "abc".count(""), "abc".count("", 3), "abc".count("", 4), "ééé".count("é"))
for call in (
    lambda: s.index("x"), lambda: s.rindex("x"), lambda: s.find(1), lambda: s.find(), lambda: s.find("a", "b"), lambda: s.count(None), lambda: s.startswith(1), lambda: s.startswith((1,)),
    lambda: s.endswith(["a"]), lambda: 1 in s, lambda: None in s, lambda: s.find("a", 1.5), lambda: s.removeprefix(1), lambda: s.removesuffix(), lambda: s.find("a", x=1), lambda: s.index("a", 1, 2, 3),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
