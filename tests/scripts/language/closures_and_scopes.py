x = "global"


def reader():
    return x


def shadow():
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    x = 1


def setter():
    global x, made
    x = "changed"
    made = "here"


print(reader())
shadow()
setter()
print(x, made, reader())


def counter():
    n = 0

    def add(k=1):
        nonlocal n
        n += k
        return n

    def peek():
        return n

    return add, peek


add, peek = counter()
add(), add(5)
print(peek())


def late():
    def use():
        return value

    try:
        use()
    except NameError as error:
        print(error)
    value = 3
    print(use())
    del value
    try:
        use()
    except NameError as error:
        print(error)


late()


class Scope:
    x = "class"

    def method(self):
        return x

    y = x
    z = [x for _ in range(1)]


print(Scope().method(), Scope.y, Scope.z)


def params(a):
    def get():
        return a

    a += 1
    return get


print(params(1)())
del x
try:
    reader()
except NameError as error:
    print(error)


def deep():
    v = 1

    class K:
        w = v
        v = 2

        def m(self):
            return v

    return K.w, K.v, K().m()


try:
    print(deep())
except NameError as error:
    print(error)
