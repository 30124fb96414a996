# Unpacking of containers and iterables.
a, b = [1, 2]
(c, d), e = "xy", {3: 4}
print(a, b, c, d, e)
first, *rest = range(4)
*init, last = "abc"
x, *_, z = (1, 2)
print(first, rest, init, last, x, _, z)
print([*range(3), *"ab"], (*[1], 2), {*[1, 2], 3}, {**{"a": 1}, "b": 2, **{"a": 3}})


def attempt(text):
    try:
        exec(text)
        print("fine")
    except Exception as error:
        print(text, "->", type(error).__name__, error)


attempt("a, b = 1, 2, 3")
attempt("a, b = [1]")
attempt("a, b = ''")
attempt("a, b = 5")
attempt("a, *b, c = [1]")
attempt("a, b = {1: 2}")
attempt("a, b = (x for x in range(3))")
attempt("[*5]")
attempt("{**5}")
attempt("print(*5)")
attempt("print(**5)")
attempt("a, = []")
for i, (p, *q) in enumerate([(1, 2, 3), "ab"]):
    print(i, p, q)
