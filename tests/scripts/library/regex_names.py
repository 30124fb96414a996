"""Characters by their Unicode names, and a scanner of several patterns."""

import re

for pattern in (r'\N{DIGIT ONE}\N{GREEK SMALL LETTER ALPHA}', r'[\N{DIGIT ONE}-\N{DIGIT THREE}]+', r'\N{EM DASH}',
                r'\N{latin small letter a}', r'\N{NOPE}', r'\N', r'\N{DIGIT', r'\N{}', r'[\N{]'):
    try:
        print(pattern, re.findall(pattern, '1α 0123 — aA'))
    except re.PatternError as error:
        print(pattern, error)

scanner = re.Scanner([(r'[a-z]+', lambda scanner, text: ('word', text)), (r'\s+', None), (r'!', 'bang'),
                      (r'\d+', lambda scanner, text: (int(text), scanner.match.span()))])
print(scanner.scan('abc 12 de!?x'), scanner.scan(''), scanner.scan('34'))
print(re.Scanner([('a', 1), ('A+', 2)], re.I).scan('aAa'))
