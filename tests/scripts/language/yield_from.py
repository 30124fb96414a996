def inner():
    try:
        x = yield "a"
        print("inner got", x)
        y = yield "b"
        print("inner got", y)
    except KeyError as error:
        print("inner caught", error)
        return "recovered"
    finally:
        print("inner done")
    return "done"


def outer():
    result = yield from inner()
    print("result", result)
    result = yield from [1, 2]
    print("list result", result)
    yield from "z"
    return 5


o = outer()
print(next(o), o.gi_yieldfrom.__name__, o.send(1), o.send(2), next(o), next(o))
try:
    next(o)
except StopIteration as stop:
    print(stop.value)
o = outer()
next(o)
print(o.throw(KeyError("k")))
o.close()
o = outer()
next(o)
o.close()


class Sub:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


def wrap():
    yield from Sub()


w = wrap()
next(w)
try:
    w.send(3)
except AttributeError as error:
    print(error)


def bad():
    yield from 5


try:
    next(bad())
except TypeError as error:
    print(error)


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))


def tail():
    return (yield from (yield))


t = tail()
next(t)
print(t.send(iter("q")))
try:
    t.send(None)
except StopIteration as stop:
    print(stop.value)
