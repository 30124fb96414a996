import copy
from array import ArrayType, array, typecodes
from collections.abc import MutableSequence

a = array("i", [1, 2, 3])
print(a, array("d"), array("w", "hé"), array("b", b"ab"), array("f", [1, 2.5, 0.1]), array("d", array("i", [1])), array("H", range(3)))
print(a[0], a[-1], a[1:], a[::-1], len(a), 3 in a, "x" in a, list(a), sum(a), max(a), sorted(a, reverse=True), array("i") or "empty")
a.append(4)
a.extend([5, 6])
a.extend(array("i", [7]))
a.insert(0, 0)
a.insert(-1, 77)
print(a, a.count(77), a.index(77), a.pop(), a.pop(0), a.remove(77), a)
a.reverse()
print(a, a.tolist(), a.tobytes(), a.itemsize, a.typecode, bytes(array("B", [65, 66])), array("I", b"\x01\0\0\0\x02\0\0\0"))
a.byteswap()
print(a, a.byteswap(), a, a + array("i", [9]), array("i", [1]) * 3, 2 * array("i", [1, 2]))
a[0] = 10
a[1:3] = array("i", [7, 8, 9])
del a[0], a[-1:]
a[::2] = array("i", [0] * len(a[::2]))
a += array("i", [1])
a *= 2
print(a, a == array("q", a), a == list(a), a < array("i", [9]), array("i", [1]) == array("d", [1.0]), array("i", [1, 2]) >= array("i", [1]))
b = array("d", [1, 2])
c = copy.copy(b)
c.append(3)
print(b, c, copy.deepcopy(b), array, ArrayType is array, typecodes, isinstance(b, MutableSequence), array("w", "ab").tounicode())
a.fromlist([1, 2])
a.frombytes(b"\x01\0\0\0")
print(a, [array(code).itemsize for code in typecodes if code != "u"], array[int])


class Samples(array):
    def mean(self):
        return sum(self) / len(self)


print(Samples("d", [1, 2]), Samples("i", [1, 2]).mean(), type(Samples("i", [1])[0:1]))
match array("i", [1, 2]):
    case [x, y]:
        print(x, y)
