# Items of str, bytes and bytearray.
s = "héllo wörld"
print(s[1], s[-1], s[1:5], s[::-1], s[::2], s[20:], s[-3:], s[5:2], "é" in s, "xyz" in s, "" in s)
b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], 104 in b, b"ell" in b, b"" in b)
a = bytearray(b"hello")
a[0] = 72
a[1:3] = b"EYY"
print(a, a[0], a[1:3], type(a[1:3]).__name__)
del a[0]
del a[::2]
print(a)
a[len(a) :] = [33, 34]
a += b"!"
print(a, list(a))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def assign(target, key, value):
    target[key] = value


attempt(lambda: s[100])
attempt(lambda: s["a"])
attempt(lambda: s[1.5])
attempt(lambda: b[100])
attempt(lambda: b["a"])
attempt(lambda: a[100])
attempt(lambda: a["x"])
attempt(lambda: 5 in s)
attempt(lambda: "a" in b)
attempt(lambda: 300 in b)
attempt(lambda: assign(s, 0, "x"))
attempt(lambda: assign(b, 0, 1))
attempt(lambda: assign(a, 0, 256))
attempt(lambda: assign(a, 0, "x"))
attempt(lambda: assign(a, slice(0, 1), "x"))
attempt(lambda: assign(a, slice(0, 3, 2), b"xyz"))
nothing, five = None, 5
attempt(lambda: nothing[0])
attempt(lambda: five[0])
attempt(lambda: attempt[0])
attempt(lambda: int[0])
