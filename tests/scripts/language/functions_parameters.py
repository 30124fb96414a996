def f(a, /, b, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(f(1, 2, d=4))
print(f(1, b=2, d=4, a=9, z=0))
print(f(*range(6), d=1, **{"e": 2, "x": 3}))
g = lambda x, *, y=2: (x, y)
print(g(1), g(x=1, y=3))
calls = [
    lambda: f(),
    lambda: f(1),
    lambda: f(1, 2),
    lambda: f(1, 2, b=3, d=4),
    lambda: g(),
    lambda: g(1, 2),
    lambda: g(1, z=2),
    lambda: g(1, x=2),
    lambda: g(1, **{"y": 1}, **{"y": 2}),
    lambda: g(*1),
    lambda: g(1, **[1]),
    lambda: g(**{1: 2}),
    lambda: (lambda: 0)(1),
    lambda: (lambda a, b, c: 0)(),
    lambda: (lambda a, b, c: 0)(1),
    lambda: (lambda *, a, b: 0)(),
    lambda: (lambda a, /: 0)(a=1),
    lambda: (lambda a, b=1: 0)(1, 2, 3),
    lambda: (lambda a, b=1, *, c: 0)(1, 2, 3, c=1),
    lambda: (lambda a, b=1, *, c: 0)(1, 2, 3),
    lambda: (lambda name: 0)(nam=1),
]
for call in calls:
    try:
        print(call())
    except TypeError as error:
        print(error)


class C:
    def m(self, a):
        return a

    @staticmethod
    def s(a):
        return a

    @classmethod
    def k(cls, a):
        return cls.__name__, a


for call in (lambda: C().m(), lambda: C.m(1), lambda: C().s(), lambda: C().k(1), lambda: C().k(1, 2), lambda: C(1), lambda: C.m()):
    try:
        print(call())
    except TypeError as error:
        print(error)
