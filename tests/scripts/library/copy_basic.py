import copy
from collections import OrderedDict, defaultdict, deque
from dataclasses import dataclass, field


class Node:
    def __init__(self, value):
        self.value = value
        self.children = []


@dataclass
class Conf:
    name: str
    opts: dict = field(default_factory=dict)


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = [1]


class Special:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep"


class MyList(list):
    pass


n = Node(1)
n.children.append(n)
s, d = copy.copy(n), copy.deepcopy(n)
print(s is n, s.children is n.children, d.children is n.children, d.children[0] is d, type(d).__name__, d.value)
data = {"a": [1, (2, [3])], "b": {4}, 5: "x"}
c = copy.deepcopy(data)
c["a"][1][1].append(9)
print(data, c, copy.copy(data) == data, copy.copy(data) is data)
t = (1, 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(([],)) == ([],))
conf = Conf("x", {"k": [1]})
other = copy.deepcopy(conf)
other.opts["k"].append(2)
print(conf, other, copy.replace(conf, name="y"))
sl = copy.deepcopy(Slots())
print(sl.a, hasattr(sl, "b"))
print(copy.copy(Special()), copy.deepcopy(Special()), copy.deepcopy([Special()]))
m = MyList([1, [2]])
m.extra = "e"
k = copy.deepcopy(m)
print(k, type(k).__name__, k.extra, k[1] is m[1])
print(copy.copy(deque([1], 3)), copy.deepcopy(defaultdict(list, {"a": [1]})), copy.copy(OrderedDict(a=1)))
shared = []
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], copy.copy(len) is len, copy.deepcopy(Node) is Node)
err = copy.copy(ValueError("bad", 3))
print(repr(err), copy.copy({1, 2}), copy.deepcopy(frozenset([1])), copy.copy(bytearray(b"x")))
try:
    copy.deepcopy(x for x in [])
except TypeError as error:
    print(error)
