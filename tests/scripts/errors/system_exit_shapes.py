# What SystemExit holds.
import sys

for args in ((), (None,), (0,), (5,), ("text",), ((1, 2),), (True,)):
    try:
        sys.exit(*args)
    except SystemExit as error:
        print(repr(error.code), error.args, repr(error))
try:
    sys.exit(1, 2)
except TypeError as error:
    print(error)
raise SystemExit
