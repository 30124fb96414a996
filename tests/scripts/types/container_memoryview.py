# memoryview over bytes and bytearray.
m = memoryview(b"hello")
print(m[0], m[-1], len(m), bytes(m[1:3]), m[::2].tobytes(), m.tolist(), m.readonly, m.format, m.nbytes, m.itemsize)
print(m == b"hello", m[1:] == b"ello", m != b"x", hash(m) == hash(b"hello"), m.shape, m.ndim, list(m), m.hex())
data = bytearray(b"hello")
v = memoryview(data)
v[0] = 72
v[1:3] = b"EL"
print(data, v.tobytes(), v.obj is data, v.readonly)
w = v[::-1]
print(bytes(w), w[1:3].tolist(), 72 in v)
print(v.cast("b")[0], memoryview(bytearray([200])).cast("b")[0])
with memoryview(b"ab") as x:
    print(x[0])


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def assign(view, key, value):
    view[key] = value


attempt(lambda: x[0])
attempt(lambda: memoryview("text"))
attempt(lambda: memoryview(5))
attempt(lambda: m[10])
attempt(lambda: m["a"])
attempt(lambda: assign(m, 0, 1))
attempt(lambda: assign(v, 0, 300))
attempt(lambda: assign(v, 0, "a"))
attempt(lambda: assign(v, slice(0, 2), b"abc"))
attempt(lambda: hash(v))
