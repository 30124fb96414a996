# isinstance and issubclass.
class A:
    pass


class B(A):
    pass


print(isinstance(B(), A), isinstance(A(), B), isinstance(1, (str, int)), isinstance(True, int), isinstance(1, ()))
print(isinstance(A, type), isinstance(5, object), isinstance("a", (int, (list, (str,)))), isinstance(None, type(None)))
print(issubclass(B, A), issubclass(B, (int, A)), issubclass(bool, int), issubclass(int, object), issubclass(A, B))


class Meta(type):
    def __instancecheck__(cls, instance):
        print("instancecheck", instance)
        return instance == 5

    def __subclasscheck__(cls, sub):
        print("subclasscheck", sub.__name__)
        return sub is int


class Odd(metaclass=Meta):
    pass


print(isinstance(5, Odd), isinstance(6, Odd), issubclass(int, Odd), isinstance("x", (int, Odd)), isinstance(Odd(), Odd))


class Proxy:
    @property
    def __class__(self):
        return dict


print(isinstance(Proxy(), dict), isinstance(Proxy(), Proxy), isinstance(Proxy(), list), Proxy().__class__)


class Check:
    def __instancecheck__(self, instance):
        return True


print(isinstance(1, Check()))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: isinstance(1, 5))
attempt(lambda: isinstance(1, (5,)))
attempt(lambda: isinstance(1))
attempt(lambda: issubclass(1, int))
attempt(lambda: issubclass(int, 1))
attempt(lambda: issubclass(1, (int,)))
attempt(lambda: isinstance(1, [int]))
t = int
for i in range(100):
    t = (t,)
print(isinstance(1, t), isinstance("", t))
