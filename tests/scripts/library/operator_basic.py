import operator
from operator import add, attrgetter, contains, itemgetter, methodcaller, mul, not_, truth, xor

print(add(1, 2), mul("a", 3), xor(5, 3), not_(0), truth([]), operator.neg(3), operator.invert(5), operator.abs(-4))
print(operator.lt(1, 2), operator.eq("a", "a"), operator.is_(None, None), operator.index(True), operator.pow(2, 10))
rows = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(rows, key=itemgetter(1)), itemgetter(0, 1)(rows[0]), itemgetter("k")({"k": 5}), itemgetter(slice(1))("xyz"))


class P:
    def __init__(self, n, inner=None):
        self.n, self.inner = n, inner

    def plus(self, a, b=0):
        return self.n + a + b


p = P(1, P(2))
print(attrgetter("n")(p), attrgetter("inner.n", "n")(p), methodcaller("plus", 5, b=1)(p), methodcaller("upper")("x"))
print(itemgetter(1), attrgetter("a.b", "c"), methodcaller("m", 1, k="v"))
x = [1]
print(operator.iadd(x, [2]), x, operator.concat("a", "b"), contains([1], 1), operator.countOf([1, 1, 2], 1), operator.indexOf("abc", "c"))
operator.setitem(x, 0, "z")
operator.delitem(x, 1)
print(x, operator.getitem(x, 0), operator.length_hint([1, 2]), operator.length_hint(5, 7), operator.call(max, 1, 2), operator.add is operator.__add__)
for call in (lambda: itemgetter(), lambda: itemgetter(5)([1]), lambda: attrgetter("zz")(p), lambda: attrgetter(1),
             lambda: methodcaller(), lambda: methodcaller(1), lambda: add(1), lambda: add(1, "a"), lambda: operator.concat(1, 2),
             lambda: operator.indexOf([1], 5), lambda: itemgetter(1)(), lambda: methodcaller("nope")(p)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(operator.add, operator.itemgetter, operator.attrgetter.__module__)
