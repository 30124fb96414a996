import reprlib
from collections import deque
r = reprlib.Repr(maxlist=2, maxother=10, indent=2)
for x in ([1, 2, 3], [], (1,), {1: [2, [3]], 'a' * 50: 2}, {3, 1, 2}, frozenset(), deque(range(9)), 'x' * 40, 10**60, object, [[[[[[[[1]]]]]]]], "a'b" * 20, range(100)):
    print(reprlib.repr(x), r.repr(x))
r2 = reprlib.Repr(maxstring=50, indent='->', fillvalue='…', maxtuple=1)
print(r2.repr((1, (2, 3), 4)), r2.repr({'k': {'l': (1,)}}), r2.maxlong)
class C:
    @reprlib.recursive_repr()
    def __repr__(self): return f'<{self.me!r}>'
c = C(); c.me = c; print(c, C.__repr__.__wrapped__.__name__)
try: reprlib.Repr(indent=[]).repr([1])
except TypeError as e: print(e)
