# tuple: construction, methods, errors.
print((), (1,), (1, 2), tuple("ab"), tuple([1, 2]), tuple(x for x in range(2)))
t = (1, 2, 1, 3)
print(t.count(1), t.index(3), t[1:], t[::-1], t[-1], t * 2, 0 * t, t + (9,))
print(t is t[:], t is tuple(t), len(t), 2 in t, 7 in t)
a, *b, c = t
print(a, b, c)
print(hash((1, 2)) == hash((1, 2)), hash(()) == hash(()), (1, 2) in {(1, 2)})


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def assign():
    t[0] = 1


def delete():
    del t[0]


attempt(assign)
attempt(delete)
attempt(lambda: t[9])
attempt(lambda: t["a"])
attempt(lambda: t.index(99))
attempt(lambda: t + [1])
attempt(lambda: hash((1, [])))
attempt(lambda: tuple(5))
attempt(lambda: tuple(1, 2))
attempt(lambda: t.append(1))
attempt(lambda: (1, 2) < (1, "a"))
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)
nested = ((1, (2, (3,))), "x")
print(nested, repr((nested,)), str((1.0, "a'b", None, b"x")))
