"""Named tuples with types: generic ones, what they inherit, what they refuse."""
from typing import *
T=TypeVar('T')
class P(NamedTuple, Generic[T]):
    x: T
    y: int = 0
p=P(1); print(p, P[int](2,3), P.__mro__[:3], P.__orig_bases__, P.__parameters__, P[int])
class Q[K](NamedTuple):
    k: K
print(Q('a'), Q.__type_params__, Q.__bases__, Q[int].__args__, Q._fields)
class R(NamedTuple):
    """doc"""
    a: int
    b: str = 'x'
    def m(self): return self.a*2
    @property
    def pp(self): return self.b
print(R(1), R(1).m(), R(1).pp, R.__doc__, R._field_defaults, R.__annotations__, R(1)._replace(a=3), R._make([1,2]), R.__orig_bases__)
class Sub(R): pass
print(Sub(1,2), Sub.__mro__[1:3])
for f in (lambda: type('A',(NamedTuple,),{}), lambda: NamedTuple('N',[('a',int)]), lambda: NamedTuple('N', a=int), lambda: NamedTuple('N')):
    try: print(f())
    except TypeError as e: print(e)
try:
    class Bad(NamedTuple, R): pass
except TypeError as e: print(e)
try:
    class Bad(NamedTuple):
        x: int = 1
        y: int
except TypeError as e: print(e)
try:
    class Bad(NamedTuple):
        x: int
        def _fields(self): pass
except AttributeError as e: print(e)
class D:
    def __set_name__(self, o, n): print('named', n)
class WithD(NamedTuple):
    x: int
    d = D()
