# A bytearray changes in place.
a = bytearray(b"abc")
same = a
a += b"de"
a.append(102)
a.extend([103, 104])
a.extend(b"i")
a.extend(iter((106,)))
print(a, same is a)
a.insert(0, 48)
a.insert(-1, 49)
a.insert(100, 50)
print(a, a.pop(), a.pop(0), a.pop(-2), a)
a.remove(ord("c"))
a.reverse()
print(a, a.copy() == a, a.copy() is a)
a[0] = 65
a[1:3] = b"XYZ"
a[-1:] = [1, 2]
print(a)
del a[0]
del a[::2]
print(a, len(a))
a *= 2
print(a, same is a)
a.clear()
print(a, bool(a))
b = bytearray(5)
b[1:4] = b"123"
b[::2] = b"\xff\xff\xff"
print(b, b.upper(), b.find(b"1"), list(b))
for call in (
    lambda: b.append(256), lambda: b.append("a"), lambda: b.append(), lambda: b.extend("a"), lambda: b.extend(1), lambda: b.extend([256]), lambda: b.extend(["a"]), lambda: b.insert(0, 300), lambda: b.insert(0), lambda: bytearray().pop(), lambda: b.pop(50), lambda: b.remove(9), lambda: b.remove(300), lambda: b.remove(b"a"), lambda: b.reverse(1), lambda: b.__setitem__(50, 1), lambda: b.__setitem__(0, 256), lambda: b.__setitem__(0, "a"), lambda: b.__setitem__(slice(0, 1), 5), lambda: b.__setitem__(slice(None, None, 2), b"1"), lambda: b.__delitem__(50), lambda: b.__iadd__("a"), lambda: bytearray.copy(b"a"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(b)


def keep(target):
    target += "x"


try:
    keep(b)
except TypeError as error:
    print(error)
