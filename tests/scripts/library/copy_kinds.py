"""Copies of all kinds of objects: those that derive from containers, have slots, refer to themselves, or say how."""

import collections
import copy
import copyreg
import weakref

CONTAINERS = {base: type(base.__name__.title(), (base,), {}) for base in (list, dict, set, frozenset, tuple, int, bytearray)}


class Slots:
    __slots__ = 'a', '__b'

    def __init__(self):
        self.a, self.__b = [1], [2]

    def parts(self):
        return self.a, self.__b


class Both(Slots):
    def __init__(self):
        super().__init__()
        self.z = [3]


class Node:
    def __init__(self, *values):
        self.values, self.me = values, self


class Reduced:
    def __init__(self, x):
        self.x = x

    def __reduce__(self):
        return Reduced, (self.x,), {'y': 1}


class Number(int):
    def __new__(cls, value, unit):
        made = int.__new__(cls, value)
        made.unit = unit
        return made

    def __getnewargs__(self):
        return int(self), self.unit


for base, value in ((list, [1, [2]]), (dict, {'a': [1]}), (set, {1}), (frozenset, {1}), (tuple, (1, [2])), (int, 3),
                    (bytearray, b'ab')):
    x = CONTAINERS[base](value)
    x.attribute = [4]
    c, d = copy.copy(x), copy.deepcopy(x)
    print(type(c).__name__, type(d).__name__, c == x == d, c is x, c.attribute is x.attribute, d.attribute is x.attribute)
for x in (collections.OrderedDict(a=[1]), collections.defaultdict(list, a=[1]), collections.Counter('aab'),
          collections.deque([1, [2]], 5), collections.ChainMap({1: [2]}), slice(1, 2), range(3), (1, [2]), (1, 2), len,
          list[int], int | str):
    c, d = copy.copy(x), copy.deepcopy(x)
    print(type(x).__name__, c == x == d, c is x, d is x, type(c) is type(d) is type(x))
for x in Slots(), Both():
    c, d = copy.copy(x), copy.deepcopy(x)
    print(c.parts(), d.parts(), c.a is x.a, d.a is x.a, getattr(d, 'z', None))
node = Node(1, [2])
d, reference = copy.deepcopy(node), weakref.ref(node)
print(d.me is d, d.values, copy.copy(node).me is node, copy.copy(reference) is reference is copy.deepcopy(reference))
knot, tied = [], ([],)
knot.append(knot)
tied[0].append(tied)
d, t = copy.deepcopy(knot), copy.deepcopy(tied)
print(d[0] is d, t[0][0] is t, copy.deepcopy([knot, node], {id(knot): 'known', id(node): 3}))
print(copy.deepcopy([node, node.__init__])[1].__self__ is node, vars(copy.deepcopy(Reduced([3]))))
print(copy.deepcopy(Number(1, ['m'])).unit, Number(1, 'm').__reduce_ex__(4)[1:3], Slots().__reduce_ex__(4)[2])
copyreg.pickle(Node, lambda node: (Node, ('again', *node.values)))
print(copy.copy(node).values, copy.deepcopy(node).values)
