"""Enumerations that can't be: each refusal with the library's lines."""

import traceback
from enum import *

BODIES = '''
class A(Enum): _x_ = 1
class A(Enum): x = auto(); _generate_next_value_ = lambda *a: 1
class A(Enum): x = 1; _ignore_ = "x"
class A(Enum): x = 1; x = 2
class A(Enum): x = len; y = 1; x = 2
class A(Enum): x = "a"; y = auto()
class A(Enum): x = "a"; y = 1; z = auto()
class A(Enum): mro = 1
class A(Enum, int): x = 1
class A(int, Enum): x = "a"
class A(ReprEnum): x = 1
class A(FlagBoundary): x = 1
class A(Enum): _order_ = "a b"; b = 1; a = 2
class A(StrEnum): x = 1
class A(StrEnum): x = "x", 1
class A(StrEnum): x = b"x", "ascii", 2
class A(StrEnum): x = 1, 2, 3, 4
class A(Flag): x = "x"; y = auto()
class A(Enum): x = 1; __init__ = lambda self, x: 1 // 0
class A(Enum): __new__ = lambda cls, x: Enum.__new__(cls, x); x = 1
@unique
class A(Enum): x = 1; y = 1; z = x
@verify(UNIQUE)
class A(Enum): x = 1; y = 1
@verify(CONTINUOUS)
class A(Enum): x = 1; y = 5
@verify(CONTINUOUS)
class A(Flag): x = 1; y = 8
@verify(NAMED_FLAGS)
class A(Flag): x = 1; y = 5; z = 25
@verify(UNIQUE)
class A: pass
'''
body = ''
for line in BODIES.split('\n')[1:-1]:
    body += line + '\n'
    if line.startswith('class'):
        print(body, end='')
        try:
            exec(body)
            print('   made')
        except Exception:
            print(traceback.format_exc().split('\n', 3)[-1], end='')
        body = ''


class Perm(Flag, boundary=STRICT):
    NONE = None
    R = 1


for call in (lambda: Perm.R | Perm.NONE, lambda: ~Perm.NONE, lambda: Perm(2), lambda: Perm('a'), lambda: Perm.name,
             lambda: setattr(Perm.R, 'value', 3), lambda: delattr(Perm.R, 'name'), lambda: 'a' in Perm.R):
    try:
        call()
    except Exception:
        print(traceback.format_exc().split('\n', 4)[-1], end='')
