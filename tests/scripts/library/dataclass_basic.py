from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    tags: list[str] = field(default_factory=list, repr=False)


@dataclass(frozen=True)
class Key:
    a: str
    b: int = 1


@dataclass
class Base:
    count: ClassVar[int] = 0
    name: str
    scale: InitVar[int] = 2
    _: KW_ONLY
    size: int = field(init=False)
    color: str = "red"

    def __post_init__(self, scale):
        self.size = len(self.name) * scale


@dataclass(slots=True)
class Slotted:
    v: float

    def double(self):
        return Slotted(self.v * 2)


@dataclass
class Child(Base):
    extra: dict = field(default_factory=dict)


p = Point(1)
print(p, Point(1, 0) == p, Point(2) != p, p.__doc__, Point.__match_args__)
print(sorted([Job(3, "c"), Job(1, "a"), Job(2, "b")]), Job(1, "x") == Job(1, "y"))
k = Key("q")
print(k, hash(k) == hash(Key("q")), {k: 1}[Key("q", 1)])
print(Base("abc"), Base("ab", 3, color="blue"), Child("n", extra={"k": 1}))
print(asdict(Job(1, "j", ["t"])), astuple(p), replace(p, y=9), is_dataclass(p), is_dataclass(int))
print([(f.name, f.type) for f in fields(Point)])
s = Slotted(1.5).double()
print(s, Slotted.__slots__, hasattr(s, "__dict__"))
match p:
    case Point(x=1, y=yy):
        print("matched", yy)
print(asdict(Child("n", extra={"p": Point(5)})))


@dataclass
class Node:
    value: int
    next: "Node | None" = None


n = Node(1)
n.next = n
print(n)
print(Job.__doc__, "|", Child.__doc__)
