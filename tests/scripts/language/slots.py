class P:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


p = P(1)
print(p.x, hasattr(p, "__dict__"), P.__slots__, type(P.x).__name__)
for action in ("p.y", "p.z = 1", "del p.y", "p.z", "P.x.__get__(5)"):
    try:
        exec(action)
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
del p.x
try:
    p.x
except AttributeError as error:
    print(error)


class Q(P):
    pass


q = Q(2)
q.z = 3
print(q.x, q.z)


class R(P):
    __slots__ = ["w"]


r = R(1)
r.w = 2
print(r.w, r.x)
for body in ('__slots__ = ("a",); a = 1', "__slots__ = 5", '__slots__ = ("1a",)'):
    try:
        exec(f"class S:\n {body}")
    except (ValueError, TypeError) as error:
        print(error)
try:

    class T(P, int):
        pass

except TypeError as error:
    print(error)


class W:
    __slots__ = ("__dict__", "a")


w = W()
w.a, w.b = 1, 2
print(w.a, w.b)


class M:
    __slots__ = "__private"

    def set(self):
        self.__private = 1
        return self._M__private


print(M().set())
