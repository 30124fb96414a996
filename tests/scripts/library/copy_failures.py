"""What can't be copied, and where copying failed."""

import copy
import copyreg
import sys
import traceback
from contextvars import ContextVar


class Fails:
    def __init__(self, *values):
        self.values = values

    def __copy__(self):
        raise ValueError('shallow')

    def __deepcopy__(self, memo):
        raise ValueError('deep')


class Holds:
    def __init__(self, value):
        self.value = value


class BadState(Holds):
    def __setstate__(self, state):
        raise KeyError('state')


class BadReduce:
    def __reduce_ex__(self, protocol):
        raise KeyError(protocol)


class BadNew:
    def __new__(cls, x):
        return object.__new__(cls)


class Nothing:
    __reduce_ex__ = __reduce__ = None


class Registered:
    pass


copyreg.pickle(Registered, lambda x: 1 // 0)
MyList, MyDict = type('MyList', (list,), {}), type('MyDict', (dict,), {})
fails = Fails()


def attempt(kind, x):
    try:
        kind(x)
    except Exception:
        print(traceback.format_exc().split('\n', 4)[-1], end='')


for x in (fails, BadState(1), BadReduce(), BadNew(1), Nothing(), Registered(), (i for i in ()), sys, {}.keys(),
          ContextVar('name'), staticmethod(len), memoryview(b'')):
    attempt(copy.copy, x)
    attempt(copy.deepcopy, x)
for x in ([{'a': (1, fails)}], {fails}, {fails: 1}, Holds(fails), MyList([fails]), MyDict(a=fails), MyDict({fails: 1}),
          Holds(1).__init__, BadState(1).__setstate__, Holds(fails).__init__):
    attempt(copy.deepcopy, x)
attempt(copy.replace, 3)
attempt(lambda x: copyreg.pickle(x, 3), int)
