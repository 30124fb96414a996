# bool is an int that shows itself by name.
print(True, repr(False), str(True), int(True), True + 1, True == 1, True is True, isinstance(True, int), bool.__mro__)
for value in (0, 1, "", "a", [], [0], None, 0.0, float("nan"), 0j, b"", (), {}, set(), range(0), range(1), object, ...):
    print(bool(value), end=" ")
print()
print(True & True, True | False, True ^ True, True & 3, 1 | True, type(True & 1).__name__, type(True & True).__name__)
print(f"{True} {True:d} {True:5} {False:>7} {True!r:>6} {True:b}", "%s %d" % (True, True), format(True, ""), str(True).lower())
print(True.bit_length(), True.real, True.__and__(False), True.__and__(1), True.__xor__(True), True.__int__(), True.__add__(True), -True, sum([True, True, False]))
print({True: "a", 1: "b", 1.0: "c"}, hash(True), [10, 20][True], True < 2, not True, bool(), True.to_bytes())
for call in (lambda: bool(1, 2), lambda: bool(x=1), lambda: type("B", (bool,), {}), lambda: format(True, "s")):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(error)


class Truth:
    def __bool__(self):
        return "yes"


class Sized:
    def __len__(self):
        return 0


print(bool(Sized()), bool(type("E", (), {})()))
try:
    bool(Truth())
except TypeError as error:
    print(error)
