"""How a sniffer guesses the delimiter, the quote and whether there is a header."""
import csv

SAMPLES = [
    "a,b,c\n1,2,3\n4,5,6\n", "a;b\n1;2\n", "'a'|'b'\n'c'|'d'\n", "a b c\n1 2 3\n", "x\ny\n",
    '"a","b""c"\n"d","e"\n', "a, b, c\n1, 2, 3\n", "name:age\nbob:3\njim:44\n", "", "a\tb\n1\t2\n",
    'Venue,City\n"x, y",z\n', "'x'\n'y'\n", "name,height\nAnn,1.7\nBo,1.81\n", "one|two\nthree|four\n",
]
for sample in SAMPLES:
    sniffer = csv.Sniffer()
    for delimiters in (None, ";|"):
        try:
            found = sniffer.sniff(sample, delimiters)
            print(repr(sample), delimiters, repr(found.delimiter), found.quotechar, found.doublequote,
                  found.skipinitialspace)
        except csv.Error as error:
            print(repr(sample), delimiters, error)
    try:
        print(sniffer.has_header(sample))
    except (csv.Error, ValueError) as error:
        print(error)

dialect = csv.Sniffer().sniff("a;b\n'c';d\n")
print(dialect.__name__, dialect.__bases__, dialect._name, repr(dialect.lineterminator), dialect.quoting)
