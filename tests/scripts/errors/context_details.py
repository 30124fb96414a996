# Where contexts are set, and that handlers restore what was handled before.
import sys


def chain(error):
    names = []
    while error is not None:
        names.append(type(error).__name__)
        error = error.__context__
    return names


try:
    try:
        raise KeyError
    except KeyError:
        try:
            raise ValueError
        except ValueError:
            print(sys.exception())
        print(repr(sys.exception()))
        raise TypeError
except TypeError as error:
    print(chain(error))
print(sys.exception(), sys.exc_info())

try:
    raise ValueError from KeyError
except ValueError as error:
    print(repr(error.__cause__), error.__suppress_context__)

e = ValueError()
try:
    try:
        raise e
    except ValueError:
        raise e
except ValueError as error:
    print(error.__context__)

for wrong in (lambda: exec("raise 5"), lambda: exec("raise ValueError from 5"), lambda: exec("raise")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
