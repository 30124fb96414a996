import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import pickle
import types


class Colour(enum.Enum):
    RED = 1


@dataclasses.dataclass
class Point:
    x: int
    y: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True, slots=True)
class Slotted:
    a: int


Pair = collections.namedtuple("Pair", "a b")


class Args:
    def __new__(cls, a, *, k):
        made = super().__new__(cls)
        made.a, made.k = a, k
        return made

    def __getnewargs_ex__(self):
        return (self.a,), {"k": self.k}


class Words(list):
    class Inner:
        pass

    def method(self):
        return len(self)


def function():
    pass


words = Words(["a", "b"])
words.attr = 3
loop, shared = [], ["s"]
loop.append(loop)
simple = [None, True, 1, 255, 256, 65535, 65536, -1, 1 << 31, 1 << 40, -(1 << 70), -128, -129, 1.5, "a", "é" * 200, b"x", b"y" * 300, (), (1,),
          (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], {}, {"a": 1}, {"a": 1, "b": 2}, set(), {1}, frozenset([1]), bytearray(b"q"), 1j, 1 << 2100]
found = [len, dict, int, function, Words.Inner, ..., type(None), words.method, Colour.RED, datetime.timezone.utc]
made = [slice(1, 2), range(3), Point(1, [2]), Slotted(3), Pair(1, 2), Args(1, k=2), words, ValueError("x"), KeyError(), loop, [shared, shared],
        datetime.date(2024, 1, 2), datetime.datetime(2024, 1, 2, 3, 4, 5, 6, fold=1), datetime.timedelta(1, 2, 3), datetime.time(1, 2),
        decimal.Decimal("1.50"), fractions.Fraction(1, 3), collections.OrderedDict(a=1), collections.Counter("aab"),
        collections.defaultdict(list, {1: [2]}), collections.deque([1, 2], 5), types.SimpleNamespace(a=1), {"k": ("x", ["x", {"x"}])}]
for protocol in (4, 5):
    for thing in simple + found + made:
        data = pickle.dumps(thing, protocol)
        print(protocol, type(thing).__name__, data if len(data) < 200 else len(data), type(pickle.loads(data)).__name__)
for big in (list(range(2500)), {i: str(i) for i in range(1500)}, "x" * 70000, [b"z" * 70000, "after"], list(range(40000))):
    data = pickle.dumps(big)
    print(len(data), data.count(b"\x95"), pickle.loads(data) == big)
again = pickle.loads(pickle.dumps([shared, shared, loop, Args(5, k=6), words]))
print(again[0] is again[1], again[2][0] is again[2], vars(again[3]), again[4], again[4].attr, pickle.loads(pickle.dumps(made[12])).fold)
print([pickle.loads(pickle.dumps(thing, protocol)) for protocol in (0, 1, 2, 3) for thing in (1, "a", b"b", [1.5, {"k": (None, {2})}], Point(1, []), int)])
