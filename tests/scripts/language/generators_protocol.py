def gen():
    print("start")
    try:
        got = yield 1
        print("got", got)
        got = yield 2
        print("got", got)
    except ValueError as error:
        print("caught", error)
        yield "after"
    finally:
        print("cleanup")
    return "result"


g = gen()
try:
    g.send(5)
except TypeError as error:
    print(error)
print(next(g), g.send("hello"))
print(g.throw(ValueError("thrown")))
try:
    next(g)
except StopIteration as stop:
    print("value", stop.value)
print(next(g, "exhausted"))
g = gen()
next(g)
g.close()
g.close()
g = gen()
g.close()
print(list(g))


def stubborn():
    try:
        yield
    except GeneratorExit:
        yield "no"


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def busy():
    yield next(b)


b = busy()
try:
    next(b)
except ValueError as error:
    print(error)


def stops():
    yield 1
    raise StopIteration("inside")


try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))
g = gen()
try:
    g.throw(KeyError("fresh"))
except KeyError as error:
    print("fresh", error)
print(g.gi_frame, g.gi_running, g.__name__, g.__qualname__, next(g, None))


def closes():
    try:
        yield
    except GeneratorExit:
        return "closed"


c = closes()
next(c)
print(c.close())
