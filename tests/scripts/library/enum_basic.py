from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, member, nonmember, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f"{self.name.lower()}={self.value}"

    @classmethod
    def default(cls):
        return cls.RED


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON)
print(list(Color), len(Color), Color.RED in Color, 2 in Color, 9 in Color, Color.RED is Color(1), Color.default())
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, {Color.RED: "r"}[Color.CRIMSON], Color.GREEN.describe())
print(Color.__members__, isinstance(Color.RED, Color), type(Color.RED), Color, Color.__name__, f"{Color.RED}", f"{Color.RED:>12}")


class Status(str, Enum):
    OK = "ok"
    BAD = "bad"


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Shade(StrEnum):
    LIGHT = auto()
    DARK = auto()


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Bits(IntFlag):
    A = 1
    B = 2


print(Status.OK, Status.OK == "ok", Status("bad"), repr(Status.OK), Status.OK.upper(), f"{Status.OK}")
print(Level.LOW, Level.LOW < Level.HIGH, Level.LOW + 1, repr(Level.HIGH), f"{Level.HIGH}", sorted(Level, reverse=True))
print(Shade.LIGHT, repr(Shade.DARK), Shade.LIGHT == "light", "-".join(Shade))
print(Perm.R | Perm.X, repr(Perm.RW), Perm.R in Perm.RW, ~Perm.R, Perm(0), bool(Perm(0)), list(Perm.RW), Perm.R & Perm.W, Perm(7), Perm.R ^ Perm.RW, list(Perm), len(Perm.RW))
print(Bits.A | Bits.B, repr(Bits.A | Bits.B), Bits.A | 8, repr(Bits(12)), Bits.A + 1, Bits.A == 1, ~Bits.A)


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def ratio(self):
        return round(self.mass / self.radius, 3)


print(Planet.EARTH.mass, Planet.MARS.ratio, Planet.MARS.value, Planet((5.97, 6.37)))
Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal.BEE.value, Animal.__module__, Enum("Two", {"A": "x", "B": "y"}).B)


class Odd(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()

    @classmethod
    def _missing_(cls, value):
        return cls.A if value == "a" else None


print([m.value for m in Odd], Odd("a"))
match Color(3):
    case Color.RED:
        print("red")
    case Color.BLUE:
        print("blue")
