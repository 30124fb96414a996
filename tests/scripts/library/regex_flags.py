"""Flags of regular expressions: an enumeration whose members show as names of the module."""

import inspect
import re

for flags in (re.I, re.I | re.M, re.NOFLAG, ~re.I, re.I & re.M, re.RegexFlag(1 << 12), re.I | 1 << 12, re.I ^ 2,
              2 | re.M, re.A | re.S | re.X | re.U | re.L | re.DEBUG | 1):
    print(repr(flags), str(flags), f'{flags}', type(flags).__name__)
print(re.I + 0, re.I.name, re.I.value, (re.I | re.M).name, list(re.I | re.M), re.I in re.I | re.M, re.RegexFlag['I'])
print(list(re.RegexFlag), dict(re.RegexFlag.__members__))
print(re.compile('a', re.I | re.S), re.compile('a').flags, re.compile('(?x)a', re.A).flags, re.compile(b'a').flags)
print(re.compile('a', re.I) is re.compile('a', 2), re.compile('a') is re.compile('a', re.NOFLAG))
for name in 'sub', 'subn', 'split', 'compile', 'escape':
    print(name, inspect.signature(getattr(re, name)))
try:
    re.I | 'a'
except TypeError as error:
    print(error)
