"""Objects whose `__call__` is an object: called through, and never for ever."""


class Endless:
    pass


class Outer:
    pass


Endless.__call__ = Endless()
try:
    Endless()()
except RecursionError as error:
    print(error)

Outer.__call__ = print
Endless.__call__ = Outer()
Endless()("through two")
Outer.__call__ = 5
try:
    Endless()()
except TypeError as error:
    print(error)
