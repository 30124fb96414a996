# Sorting: stable, by key, reversed.
print(sorted([3, 1, 2]), sorted("hello"), sorted([2.5, -1, True]), sorted({3: "c", 1: "a"}))
words = ["banana", "Cherry", "apple", "date", "fig", "Elder"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
pairs = [(i % 3, i) for i in range(12)]
print(sorted(pairs, key=lambda p: p[0]))
print(sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted(pairs, key=lambda p: -p[0]))
print(sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([[2], [1, 5], [1]]), sorted([(1, None), (0, None)]))
a = [5, 3, 9]
print(a.sort(), a, a.sort(reverse=True), a, a.sort(key=None), a)
print(sorted([1.5, float("inf"), -float("inf"), 0.0, -0.0]))
print(sorted(["b", "a", "é", "z", "Z", "10", "9", ""]))
big = [(i * 7919) % 1009 for i in range(1009)]
print(sorted(big) == list(range(1009)), sorted(big, reverse=True)[:3], sorted(big, key=lambda n: (n % 5, -n))[:6])
print(sorted(x for x in [10**20, 5, -(10**20)]), sorted([b"b", b"a"]), sorted([]), sorted([1]))


class Card:
    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"C{self.rank}"


print(sorted([Card(n) for n in (5, 2, 8, 1)]), max([Card(1), Card(3)], key=lambda c: c.rank))
print(sorted([Card((n * 37) % 101) for n in range(101)])[:8])
