"""What `isinstance` and `issubclass` ask of protocols, and where they refuse."""
import traceback, abc, collections.abc, contextlib, functools
from typing import *
@runtime_checkable
class Sized2(Protocol):
    def size(self) -> int: ...
class HasSize:
    def size(self): return 1
class NoSize: size = None
class Sub(Sized2): pass
print(isinstance(HasSize(), Sized2), issubclass(HasSize, Sized2), isinstance(NoSize(), Sized2), issubclass(NoSize, Sized2), isinstance(3, Sized2), isinstance(Sub(), Sized2))
@runtime_checkable
class Attr(Protocol):
    name: str
    def go(self): ...
class Lazy:
    go = 1
    @property
    def name(self): raise ValueError("evaluated")
print(isinstance(Lazy(), Attr))
class Named:
    def __init__(self): self.name = 'n'
    def go(self): ...
print(isinstance(Named(), Attr), isinstance(object(), Attr))
class NotRt(Protocol):
    x: int
class Impl(NotRt):
    def __init__(self, x): self.x = x
print(isinstance(Impl(3), Impl), Impl(4).x, issubclass(Impl, NotRt) if 0 else '')
def t(f):
    try: print(f())
    except Exception: print(traceback.format_exc())
t(lambda: isinstance(3, NotRt))
t(lambda: issubclass(int, NotRt))
t(lambda: issubclass(int, Attr))
t(lambda: issubclass(3, Attr))
t(lambda: issubclass(3, NotRt))
t(lambda: NotRt())
t(lambda: Attr())
t(lambda: runtime_checkable(int))
t(lambda: type(NotRt)('Bad', (NotRt, Protocol, int), {}))
class P2(NotRt, Protocol):
    y: int
class P3(Sized2): pass
print(P2.__protocol_attrs__ == {'x','y'}, sorted(get_protocol_members(P2)), is_protocol(P2), is_protocol(Impl), P3._is_protocol)
class It(Iterable[int], Protocol): ...
class G[T](Protocol):
    def get(self) -> T: ...
print(G[int], G.__parameters__, isinstance(3, SupportsInt), isinstance('a', SupportsInt), isinstance(3, SupportsIndex), issubclass(list, SupportsAbs), isinstance([], Iterable), isinstance(3, Hashable))
class Child(P2):
    pass
t(lambda: Child())
class WithInit(Protocol):
    def __init__(self): self.z = 1
class WI(WithInit): pass
print(WI().z)
@functools.singledispatch
def f(x): return 'base'
@f.register(Sized2)
def _(x): return 'sized'
print(f(HasSize()), f(1))
