# range: a sequence of any size that holds no items.
print(range(3), range(1, 4), range(1, 10, 3), range(5, 0, -2), list(range(5, 0, -2)))
r = range(0, 20, 3)
print(len(r), r[2], r[-1], r[1:4], r[::-1], list(r[::-2]), r[5:1], r.start, r.stop, r.step)
print(6 in r, 7 in r, 6.0 in r, "a" in r, r.index(9), r.count(9), r.count(1))
print(range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(3) != range(4))
print(hash(range(0, 3, 2)) == hash(range(0, 4, 2)), bool(range(0)), bool(range(1)))
print(list(reversed(range(4))), list(reversed(range(1, 10, 4))), sum(range(101)))
big = range(10**20, 10**20 + 5)
print(big, len(big), list(big)[-1], big[2], 10**20 + 1 in big, big[1:3], list(reversed(big))[0])
print(range(2**63 - 2, 2**63 + 2)[-1], list(range(2**63 - 2, 2**63 + 1)), max(range(5)), min(range(3, 6)))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: range())
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range("a"))
attempt(lambda: range(1.5))
attempt(lambda: range(1, 2, 0))
attempt(lambda: r[100])
attempt(lambda: r["a"])
attempt(lambda: r.index(100))
attempt(lambda: r.index("a"))
attempt(lambda: len(range(10**30)))
attempt(lambda: range(3) < range(4))
attempt(lambda: range(3) + range(4))
attempt(lambda: range(stop=3))
attempt(lambda: r[::0])
it = iter(range(3))
print(next(it), list(it), list(it), type(it).__name__, type(iter(big)).__name__)
for i in range(3):
    i = 100
    print(i, end=" ")
print()
