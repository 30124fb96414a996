import itertools
from itertools import *


def check(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


check(lambda: islice([1], -1))
check(lambda: islice([1], "a"))
check(lambda: islice([1], -1, 2))
check(lambda: islice([1], 0, 2, 0))
check(lambda: islice([1]))
check(lambda: batched([1], 0))
check(lambda: list(batched([1, 2, 3], 2, strict=True)))
check(lambda: combinations([1], -1))
check(lambda: permutations([1], "x"))
check(lambda: product([1], repeat=-1))
check(lambda: product([1], times=2))
check(lambda: count("a"))
check(lambda: repeat())
check(lambda: next(chain(1)))
check(lambda: cycle(5))
check(lambda: tee([1], -1))
check(lambda: list(starmap(pow, [1])))
check(lambda: groupby())
check(lambda: zip_longest([1], fill=2))
check(lambda: next(iter(chain())))
check(lambda: accumulate())
check(lambda: list(accumulate(["a", 1])))
print(count(), count(3), count(1, 2), count(1.5), repeat("x"), repeat("x", 2))
print(type(chain()), type(count()).__name__, chain.__module__, chain.__qualname__)
print(repr(chain()).startswith("<itertools.chain object at 0x"))
print(isinstance(iter(islice([], 1)), islice), iter(count()).__next__())
print(itertools.chain[int])
print(next(count(2**62, 2**62)), next(islice(count(2**62, 2**62), 1, 2)), list(islice(count(2**63 - 2), 4)))


def gen():
    try:
        yield 1
        yield 2
        raise ValueError("inside")
    finally:
        print("closed")


check(lambda: list(chain([0], gen())))
check(lambda: [x for x in takewhile(lambda v: v < 2, gen())])
for x in islice(gen(), 1):
    print("got", x)
