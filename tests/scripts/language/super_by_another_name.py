"""`super()` finds the class and the first argument of the function that calls it, by whatever name."""

class A:

    def f(self):
        return 'A.f'

class B(A):

    def f(self):
        S = super
        return S().f() + '!' if __class__ else 0

    def g(self):
        S = super
        try:
            S()
        except RuntimeError as e:
            return e

    def h(self):
        del self
        try:
            super()
        except RuntimeError as e:
            return e

    def i(self):

        def inner():
            return self
        return (super().f(), [super().f() for _ in range(1)], [super(B, self).f() for x in [0]])

    def j():
        try:
            super()
        except RuntimeError as e:
            return e

    def k(self):
        try:
            (lambda: super())()
        except RuntimeError as e:
            return e

    def l(self, x):
        try:
            super(x, self)
        except TypeError as e:
            return e
b = B()
print(b.f())
print(b.g())
print(b.h())
print(b.i())
print(B.j())
print(b.k())
print(b.l(int))
print(b.l(1))
try:
    super()
except RuntimeError as e:
    print(e)
for t, o in [(B, A()), (B, A), (B, 3), (A, B), (B, list)]:
    try:
        print(super(t, o))
    except TypeError as e:
        print(e)


class Shadow:
    msg = 'my own super'


class C:
    def method(self):
        return super().msg


super = Shadow
print(C().method())
del super
try:
    C().method()
except AttributeError as e:
    print(e)
