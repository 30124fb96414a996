from array import array


def attempt(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)


attempt(lambda: array(), lambda: array(1), lambda: array("x"), lambda: array("ii"), lambda: array("i", "x"), lambda: array("i", ["x"]))
attempt(lambda: array("i", [1.5]), lambda: array("i", 5), lambda: array("w", [1]), lambda: array("w", b"a"), lambda: array("d", ["x"]))
for code, *numbers in [("b", 128, -129, 40000), ("B", 256, -1), ("h", 1 << 15, -(1 << 16)), ("H", 1 << 16, -1, 1 << 40), ("i", 1 << 31, 1 << 63),
                       ("I", 1 << 32, -1, 1 << 64), ("l", 1 << 63), ("L", 1 << 64, -1), ("q", 1 << 63), ("Q", -1, 1 << 64), ("f", 1e300)]:
    for number in numbers:
        print(code, number, end=" ")
        attempt(lambda: array(code, [number]))
attempt(lambda: array("i", x=1), lambda: array("i", [1], 2), lambda: array("i", array("d", [1.0])), lambda: array("i", b"abc"))
a = array("i", range(10))
attempt(lambda: a[50], lambda: a["x"], lambda: a.extend(array("d", [1])), lambda: a.extend(5), lambda: a + [1], lambda: a + array("d"),
        lambda: a * "x", lambda: [1] + a, lambda: a < [1], lambda: hash(a), lambda: a.index(99), lambda: a.index(3, 5), lambda: a.pop(99),
        lambda: array("i").pop(), lambda: a.remove(77), lambda: a.tounicode(), lambda: a.fromlist((1,)), lambda: a.fromlist([1, "x"]),
        lambda: a.frombytes(b"abc"), lambda: a.frombytes("x"), lambda: a.fromunicode("x"), lambda: a.append("x"), lambda: a)
for statement in ["a[0]='x'", "a[50]=1", "a['x']=1", "a[1:3]=[1]", "a[::2]=array('i',[0])", "a[1:3]=array('d')", "del a[50]", "a+=[1]", "a.x=1"]:
    print(statement, end=" ")
    attempt(lambda: exec(statement, {"a": a, "array": array}))
print(a)
print(array("u", "ab"))
