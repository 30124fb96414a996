"""`cls.__bases__ = …`: the order of a class and of those that derive from it is found again."""
def t(f):
    try: f(); print('ok')
    except Exception as e: print(type(e).__name__, e)
class A: pass
class B: pass
class S: __slots__=()
class X(A):
    def who(self): return 'X'
class Y:
    def hello(self): return 'Y'
def s(c,b): c.__bases__=b
t(lambda: s(A,(B,)))
t(lambda: s(X,(B,))); print(X.__mro__, X.__base__)
t(lambda: s(X,(Y,A))); print(X.__mro__, X().hello(), Y.__subclasses__(), B.__subclasses__(), A.__subclasses__())
t(lambda: s(X,(S,)))
t(lambda: s(X,(object,)))
t(lambda: s(X,(int,)))
t(lambda: s(X,()))
t(lambda: s(X,[A]))
t(lambda: s(X,(3,)))
t(lambda: s(X,(X,)))
class Z(X): pass
t(lambda: s(X,(Z,)))
t(lambda: s(X,(A,A)))
t(lambda: s(int,(A,)))
x=Z()
t(lambda: s(X,(B,))); print(Z.__mro__)
try: x.hello()
except AttributeError as e: print(e)
t(lambda: s(X,(Y,))); print(x.hello(), Z.__mro__, isinstance(x,Y), issubclass(Z,B))
class M1(X,Y): pass
t(lambda: s(X,(A,)))
t(lambda: s(Y,(X,)))
class T(tuple): pass
t(lambda: s(T,(tuple,S))); print(T.__mro__)
t(lambda: s(T,(S,)))
t(lambda: s(T,(list,)))
