# The methods of dict.
d = {"a": 1, "b": 2}
print(d["a"], d.get("b"), d.get("x"), d.get("x", 0), "a" in d, "x" in d, len(d))
print(d.setdefault("c", 3), d.setdefault("a", 9), d.setdefault("n"), d)
print(d.pop("n"), d.pop("zz", "default"), d.popitem(), d)
d.update({"b": 20, "z": 26})
d.update([("p", 1), ["q", 2], "rs"])
d.update(k=1, a=0)
d.update({"m": 1}, n=2)
print(d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()))
e = d.copy()
d.clear()
print(d, len(e), bool(d))
print(dict(), dict(a=1), dict([(1, 2)]), dict({1: 2}, b=3), dict(zip("ab", [1, 2])))
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], []), {}.fromkeys([1], 0))
print({"a": 1} | {"b": 2}, {"a": 1} | {"a": 2})
f = {1: "one"}
f |= {2: "two"}
f |= [(3, "three")]
print(f, list(reversed(f)), list(reversed(f.values())), list(reversed(f.items())))
print({1: "int", 1.0: "float", True: "bool"}, {0: 1}[False], {2**70: "big"}[2.0**70])
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: 2} != {1: 3}, {} == [])
