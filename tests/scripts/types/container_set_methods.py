# The methods of set and frozenset; small ints show the table's order.
s = {3, 1, 2}
s.add(5)
s.add(1)
print(s, len(s), 2 in s, 9 in s)
s.discard(9)
s.remove(1)
print(s, s.pop(), s)
print({1, 2} | {2, 3}, {1, 2} & {2, 3}, {1, 2} - {2, 3}, {1, 2} ^ {2, 3})
print({1, 2}.union([3], (4,), {5: 0}), {1, 2, 3}.intersection([2, 3, 4], {3}), {1, 2, 3}.difference([1], [2]))
print({1, 2}.symmetric_difference([2, 3]), {1}.isdisjoint([2]), {1}.issubset([1, 2]), {1, 2}.issuperset([1]))
print({1} < {1, 2}, {1, 2} <= {1, 2}, {1, 2} > {1}, {1} == frozenset([1]), {1} != {2}, {1, 3} < {1, 2})
t = {1, 2, 3, 4}
t.update([5], (6,))
t.intersection_update([1, 2, 5, 6], range(6))
print(t)
t.difference_update([1], {2: 0})
t.symmetric_difference_update([5, 7])
print(t)
t |= {1, 2}
t &= {1, 2, 3}
t -= {1}
t ^= {9}
print(t)
f = frozenset([1, 2])
print(f, f | {3}, type({3} | f).__name__, type(f | {3}).__name__, hash(f) == hash(frozenset([2, 1])), f in {f})
print({f: 1}[frozenset([2, 1])], {1, 2} in {f}, set(), frozenset(), frozenset("a"), f.copy() is f)
print({1, 1.0, True}, {0, False}, set("hello") == set("olleh"), {(1, 2), (1, 2)})
s.clear()
print(s, set([1, 2]), set(range(5)), set({1: 2}))
x = {1, 2}
y = x.copy()
y.add(3)
print(x, y)
