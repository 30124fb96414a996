log = []


def tag(name):
    print("factory", name)

    def deco(f):
        print("decorate", name, f.__name__)
        return f

    return deco


@tag("outer")
@tag("inner")
def f():
    return "f"


@tag("class")
class K:
    @tag("method")
    def m(self):
        return "m"


print(f(), K().m())


@lambda f: "replaced"
def gone(): ...


print(gone)


class Count:
    def __init__(self, f):
        self.f, self.n = f, 0

    def __call__(self, *a):
        self.n += 1
        return self.f(*a)

    def __get__(self, instance, owner):
        return self if instance is None else lambda *a: self(instance, *a)


class U:
    @Count
    def m(self, x):
        return x * 2


u = U()
print(u.m(2), u.m(3), U.m.n)
buttons = [tag("b0"), tag("b1")]


@buttons[1]
@(lambda f: f)
async def coro(): ...


@property
def odd(self):
    return 1


print(type(odd), odd.fget.__name__)
try:

    @None
    def bad(): ...

except TypeError as error:
    print(error)
