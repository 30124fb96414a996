# How functions, methods, classes and iterators show themselves.
def address(text):
    head, _, tail = text.partition(" at 0x")
    return head + (" at 0x…" + tail[12:] if tail else "")


class C:
    def f(self):
        pass

    @classmethod
    def g(cls):
        pass

    @staticmethod
    def h():
        pass

    @property
    def p(self):
        pass

    def __repr__(self):
        return "<a C>"


def function():
    def inner():
        yield

    return inner


async def coroutine():
    pass


print(len, print, int, C, type, type(None), list.append, list.__add__, dict.fromkeys.__name__, ValueError)
print(address(repr(function)), address(repr(function())), address(repr(function()())), address(repr(lambda: 0)))
print(address(repr(C().f)), address(repr(C.f)), address(repr(C.g)), address(repr(C.h)), address(repr(C.__dict__["p"])))
co = coroutine()
print(address(repr(co)), address(repr([].append)), address(repr("".join)), address(repr(C.__dict__["h"])))
co.close()
print(address(repr(iter([]))), address(repr(enumerate([]))), address(repr(zip())), address(repr(object())))
print(address(repr(function.__code__)).split(",")[0], address(repr((lambda: C).__closure__)))
print(type(len), type(C().f), type(list.append), type([].append), type(function), type(C.__dict__["p"]))
print(NotImplemented, Ellipsis, ..., None, True, type(NotImplemented), type(...), super, property)
print(function.__name__, len.__name__, [].append.__name__, C.f.__qualname__)
