import traceback
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

Point = namedtuple("Point", "x y")


def check(call):
    try:
        print(call())
    except Exception:
        traceback.print_exc()


def mutate():
    d = deque([1, 2, 3])
    for x in d:
        d.append(x)


def factory():
    raise LookupError("no default")


check(lambda: deque().pop())
check(lambda: deque([1])[5])
check(lambda: deque([1]).remove(2))
check(lambda: deque([1]).index(2))
check(lambda: deque([1], maxlen=-1))
check(lambda: deque([1, 2], maxlen=2).insert(0, 0))
check(lambda: deque(5))
check(lambda: deque([1]) + [2])
check(mutate)
check(lambda: defaultdict(5))
check(lambda: defaultdict()["k"])
check(lambda: defaultdict(factory)["k"])
check(lambda: Point(1))
check(lambda: Point(1, 2, 3))
check(lambda: Point(1, 2, z=3))
check(lambda: Point._make([1]))
check(lambda: Point(1, 2)._replace(q=1))
check(lambda: setattr(Point(1, 2), "x", 5))
check(lambda: namedtuple("P", "a a"))
check(lambda: namedtuple("P", "class"))
check(lambda: namedtuple("P", "_a"))
check(lambda: namedtuple("1P", "a"))
check(lambda: OrderedDict().popitem())
check(lambda: OrderedDict().move_to_end("x"))
check(lambda: ChainMap({})["k"])
check(lambda: Counter(5))
