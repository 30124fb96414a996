from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, d[0], d[-1], len(d), 3 in d, d.maxlen)
d.rotate(1)
print(d, d.popleft(), d.pop(), list(reversed(d)), d.index(2), d.count(2))
d.extendleft([8, 9])
d.insert(1, 7) if len(d) < 4 else None
print(d, d == deque([9, 8, 0, 2]), d + deque([1]), deque("ab") * 2)
d[1] = "x"
del d[0]
d.remove(2)
d.reverse()
print(d, deque([1, 2]) < deque([1, 3]), bool(deque()), d.copy())

counts = defaultdict(int)
for c in "mississippi":
    counts[c] += 1
print(counts, dict(counts), counts["z"], "q" in counts, counts.get("q"))
groups = defaultdict(list, {"a": [1]})
groups["a"].append(2)
groups["b"].append(3)
print(groups, groups.default_factory, groups.copy())

c = Counter("abracadabra")
print(c, c.most_common(2), c["z"], sorted(c.elements()), c.total())
c.update("aaa")
c.subtract({"b": 5})
print(c, +c, -c, c + Counter(b=10), Counter(a=3) - Counter(a=1, b=2), Counter(a=1) | Counter(a=2, b=1), Counter("ab") & Counter("bc"))
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter())

Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1)
print(p, p.x, p[1], p._asdict(), p._replace(y=5), Point._make([7, 8]), Point._fields, Point._field_defaults)
x, y = p
print(x, y, p == (1, 0), isinstance(p, tuple), hash(p) == hash((1, 0)), Point.__doc__, Point.x.__doc__)
print(namedtuple("R", ["a", "def", "a", "_b"], rename=True)._fields)


class Named(namedtuple("Named", "first last")):
    @property
    def full(self):
        return f"{self.first} {self.last}"


print(Named("Ada", "L").full, Named("Ada", "L"))

o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, list(o), o.popitem(last=False), o, o == OrderedDict(c=3, a=1), o == {"a": 1, "c": 3}, o == OrderedDict(a=1, c=3))
o.move_to_end("a", last=False)
print(o, list(reversed(o)), OrderedDict(), OrderedDict.fromkeys("xy", 0))

m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 4
print(m, m["a"], m["b"], list(m), len(m), m.maps[0], m.new_child({"z": 0}), m.parents, dict(m))


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


low = Lower(ABC=1)
low["X"] = 2
print(low, "x" in low, low.data, UserList([1, 2]) + [3])
