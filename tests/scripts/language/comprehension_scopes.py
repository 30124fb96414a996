x = "outer"
print([x for x in range(3)], x)
print({x: y for x in range(2) for y in range(x + 1)}, {x % 2 for x in range(5)})
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])


def outer():
    return [total + i for i in range(3) if (total := total + i)]


try:
    print(outer())
except UnboundLocalError as error:
    print(error)


class C:
    n = 3
    r = [i for i in range(n)]
    try:
        s = [n for i in range(2)]
    except NameError as error:
        print(error)


print(C.r)
gen = (print("lazy", i) or i for i in range(3))
print(next(gen))
print(list(gen))


def boom():
    print("first iterable is evaluated at once")
    return 1


try:
    g = (i for i in boom())
except TypeError as error:
    print(error)
print([[j for j in range(i)] for i in range(4)])
print([a + b for a in "ab" for b in "xy" if a + b != "bx"])
print([*range(3), *"ab"], {**{"a": 1}, "b": 2}, (*[1], 2), {*[1, 1]})
n = 5
print(sum(n for n in range(4)), n)
