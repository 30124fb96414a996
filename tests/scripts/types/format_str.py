# Format specifications of strings, and of what has none of its own.
for value in ("", "abc", "é", "日本語"):
    print([format(value, spec) for spec in ("", "s", "6", "<6", ">6", "^6", "06", "*^7", ".2", ".0", "5.1", ">5.2s", "é>4", "^7.2s", "010s")])
for spec in ["d", "+", " ", "=5", "#", "z", ",", "_", "05d", ".", "5.", "x", ",s", "=", "<=5", "\t", "é"]:
    try:
        print(repr(spec), format("abc", spec))
    except ValueError as error:
        print(repr(spec), error)


class Plain:
    def __str__(self):
        return "plain"


class Own:
    def __format__(self, spec):
        return f"own<{spec}>"


class Bad:
    def __format__(self, spec):
        return 5


print(f"{Plain()}", f"{Own():anything at all}", f"{Own()}", format(Own()), format(Own(), "q"), "{:z}".format(Own()), f"{Plain()!s:>8}", f"{None} {[1]} {...}")
for value in ([1], {}, None, (1,), {1}, object, Plain(), print, range(3), b"a", 1j):
    try:
        print(format(value, "5"))
    except (TypeError, ValueError) as error:
        print(error)
try:
    format(Bad())
except TypeError as error:
    print(error)
try:
    Plain().__format__(5)
except TypeError as error:
    print(error)
print(f"{'a':{'>'}{5}}", f"{3.14159:{'.2f'}}", f"{'x'!r:>5}", f"{1:{2}{'d'}}", f"{5:0{3}}", f"{'a' 'b'}", f"{{}}", f"{1}{{{2}}}", f"{'nested ' + f'{1 + 1}'}", f"{1,2}", f"{ {1: 2}[1] }", f"{(lambda x: x * 2)(3)}")
x = 7
print(f"{x=}", f"{x = }", f"{x=:>5}", f"{x=!s}", f"{x+1=}", f"{'q'=}", f"{3.0=:.2f}")
