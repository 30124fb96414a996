"""Flags of regular expressions show their names in the order of the module, and what has no name as a number."""
import re

for flags in (re.A | re.I, ~re.I, re.I & re.M, re.I ^ re.X, re.X | re.S | re.M | re.L | re.U, re.I | 1024, ~re.A,
              re.NOFLAG, re.DEBUG, ~(re.I | re.X), 4 | re.I):
    print(repr(flags), str(flags), flags.name, flags.value, list(flags), bool(flags))
print(re.I in re.I | re.M, re.compile("a", re.A | re.I | re.X), re.compile(b"a", re.L).flags)
