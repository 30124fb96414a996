# Views are live, and keys and items are sets.
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i)
print(len(k), "a" in k, 2 in v, ("a", 1) in i, ("a", 2) in i, 5 in i)
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}))
print(sorted(i & {("a", 1)}), sorted({"a"} | k), sorted({"q", "a"} - k), sorted(["a", "z"] & k))
print(k == {"a", "b", "c"}, k <= {"a", "b", "c", "d"}, k > {"a"}, i == dict(d).items(), k == ["a"])
print(k.isdisjoint("xyz"), k.isdisjoint("abc"), i.isdisjoint([("a", 1)]))
d["d"] = 4
print(k, list(v), type(k), type(v).__name__, type(i).__name__)
print({1: 1, 2: 2}.items() ^ {1: 1, 2: 3}.items() == {(2, 2), (2, 3)})
print(v == d.values(), v == v, k.mapping, type(k.mapping).__name__)
e = {}
e["self"] = e.values()
print(e)
try:
    print(k + k)
except TypeError as error:
    print(error)
try:
    hash(k)
except TypeError as error:
    print(error)
try:
    print(k & 5)
except TypeError as error:
    print(error)
