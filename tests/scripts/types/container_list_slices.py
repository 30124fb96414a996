# Slices of lists: read, assigned, deleted.
a = list(range(10))
print(a[2:5], a[:3], a[-3:], a[::3], a[::-1], a[8:2:-2], a[5:2], a[-100:100], a[:])
b = a[:]
b[2:5] = ["x"]
print(b)
b[1:1] = [7, 8]
print(b)
b[::2] = "abcde"
print(b)
b[-2:] = []
print(b)
b[3:1] = ["in"]
print(b)
b[:] = range(4)
print(b)
b[2:] = b
print(b)
del b[1:3]
print(b)
c = list(range(12))
del c[::3]
print(c)
del c[::-2]
print(c)
del c[0], c[-1]
print(c)


def attempt(text):
    try:
        exec(text)
        print(text, "->", a)
    except Exception as error:
        print(text, "->", type(error).__name__, error)


attempt("a[::2] = [1]")
attempt("a[0:2] = 5")
attempt("a[::2] = 5")
attempt("a[::0]")
attempt("a['a':]")
attempt("a[1.5:]")
attempt("a[99] = 1")
attempt("del a[99]")
attempt("a[None:None:None]")
attempt("a[slice(1, None, 4)] = 'xyz'")


class Two:
    def __index__(self):
        return 2


print(a[Two()], a[Two() :], a[: Two() : Two()], "abc"[Two()], (1, 2, 3)[Two()])
