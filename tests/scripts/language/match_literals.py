def kind(x):
    match x:
        case 0 | 1:
            return "bit"
        case -1:
            return "minus one"
        case 1.5:
            return "float"
        case 2 + 3j:
            return "complex"
        case "a" "b":
            return "joined"
        case b"x":
            return "bytes"
        case None:
            return "none"
        case True:
            return "never: 1 matched"
        case False:
            return "never"
        case int() as n if n > 100:
            return f"big {n}"
        case int(n) | float(n):
            return f"number {n}"
        case str(s):
            return f"text {s!r}"
        case _:
            return "other"


for x in [0, 1, -1, 1.5, 2 + 3j, "ab", b"x", None, True, False, 101, 7, 2.5, "z", [], 0.0, bytearray(b"x")]:
    print(repr(x), kind(x))


class Color:
    RED = "red"


import math

match 3.141592653589793:
    case math.pi:
        print("pi")
match "red":
    case Color.RED:
        print("value pattern")
match 1:
    case 2:
        print("never")
print("fell through")
match x := 5, 6:
    case (a, b):
        print(a, b, x)
match 5:
    case n if n < 3:
        pass
    case n:
        print("captured", n)
