import asyncio
import functools
import inspect
import types


async def coro(a, b=1): ...
def gen(): yield 1
async def agen(): yield 1


@types.coroutine
def old():
    yield


def full(a, /, b: int, c=3, *args: str, d, e: float = 2.5, **kw) -> bool:
    """Doc.

    More.
    """


class C:
    """A class."""

    def __init__(self, x, y=2):
        self.x = x

    async def method(self, z): ...

    @staticmethod
    def static(q): ...

    @classmethod
    def klass(cls, r): ...

    def __call__(self, v): ...


c = coro(1)
o = old()
for name in ("iscoroutinefunction", "isgeneratorfunction", "isasyncgenfunction", "isfunction", "isclass", "iscoroutine",
             "isawaitable", "ismethod", "isbuiltin", "isgenerator", "ismodule", "isroutine"):
    predicate = getattr(inspect, name)
    things = dict(coro=coro, gen=gen, agen=agen, C=C, c=c, method=C(1).method, g=gen(), len=len, mod=types, old_=o, part=functools.partial(coro, 1), lam=lambda: 0)
    print(name, [key for key, thing in things.items() if predicate(thing)])
print(inspect.getcoroutinestate(c), inspect.getgeneratorstate(gen()))
c.close()
o.close()
print(inspect.getcoroutinestate(c))
for function in (full, coro, C, C(1).method, C.static, C.klass, C(1), functools.partial(full, 1, d=4), lambda x, *y: 0, print, len):
    print(inspect.signature(function))
sig = inspect.signature(full)
print(list(sig.parameters), sig.return_annotation, sig.parameters["e"].default, sig.parameters["args"].kind, repr(sig.parameters["b"]))
bound = sig.bind(1, 2, 3, 4, 5, d=6, z=7)
print(bound.args, bound.kwargs, bound.arguments)
bound = sig.bind(1, 2, d=0)
bound.apply_defaults()
print(bound)
for args, kwargs in (((), {}), ((1, 2), {}), ((1,), {"b": 2, "d": 1, "a": 0})):
    try:
        print(sig.bind(*args, **kwargs))
    except TypeError as error:
        print(error)
print(inspect.getdoc(full), inspect.getdoc(C), inspect.cleandoc("  a\n    b\n"))
print(inspect.getfullargspec(full))
print([name for name, _ in inspect.getmembers(C, inspect.isfunction)], inspect.getmro(C)[-1])


def deco(f):
    @functools.wraps(f)
    def wrapper(*a, **k): return f(*a, **k)
    return wrapper


print(inspect.signature(deco(full)), inspect.unwrap(deco(full)) is full)
print(inspect.getsource(gen), inspect.getsource(C.method), inspect.getsourcelines(deco)[1])
print(inspect.getsource(full))
print(inspect.currentframe().f_code.co_name, inspect.stack()[0].function, inspect.isabstract(C))
print(asyncio.iscoroutinefunction(coro), inspect.iscoroutinefunction(deco(coro)))
