# hash of numbers, containers and objects.
print(hash(0), hash(1), hash(-1), hash(True), hash(1.0), hash(0.5), hash(2**61), hash(-(2**61)), hash(10**30))
print(hash(1.5), hash(-2.5), hash(1e300), hash(float("inf")), hash(float("-inf")), hash(1 + 0j), hash(2j), hash(1e-10))
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((1, (2, 3))), hash((0.5, -1)), hash(((), ())))
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])), hash(frozenset(range(20))))
print(hash(range(0)), hash(range(5)), hash(range(1, 10, 2)), hash(range(7, 8)), hash(slice(1, 2, 3)), hash(None))
print(hash("a") == hash("a"), hash(b"a") == hash(b"a"), hash("ab") != hash("ba"), hash((1, "a")) == hash((1, "a")))


class C:
    def method(self):
        pass


c = C()
print(hash(c) == hash(c), hash(C) == hash(C), hash(c.method) == hash(c.method), c.method == c.method, hash(len) == hash(len))
print(c.method == C().method, {c.method: 1}[c.method], {c: 1}[c], {C: 2}[C], {len: 3}[len], {None: 4}[None], {...: 5}[...])
for thing in ([], {}, set(), {}.keys(), bytearray(), ([],), {1: 2}.items(), slice([], 1)):
    try:
        print(hash(thing))
    except TypeError as error:
        print(error)


class Eq:
    def __eq__(self, other):
        return True


class Both(Eq):
    def __hash__(self):
        return 7


try:
    hash(Eq())
except TypeError as error:
    print(error)
print(hash(Both()), Eq.__hash__, {Both(): "found"}[Both()], hash((Both(), 1)) == hash((Both(), 1)))
