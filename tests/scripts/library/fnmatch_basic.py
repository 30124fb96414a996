"""Shell patterns: stars, questions, sets."""

import fnmatch

names = ["a.py", "b.txt", "test_x.py", "[x]", "A.PY", ".hidden", "a-b", "a]b", "a!b"]
for pattern in ("*.py", "?.*", "[ab]*", "[!a]*", "*", "[[]x]", "a[]-]b", "a[!-]b", "[a-c]?[z-a]*", "test_*.p?", "*a*b*", "[", "[]"):
    print(pattern, fnmatch.filter(names, pattern), [fnmatch.fnmatchcase(name, pattern) for name in names[:3]])
