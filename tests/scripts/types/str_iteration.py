# Walking, indexing and slicing strings beyond ASCII.
s = "aé€😀b"
print([c for c in s], [ord(c) for c in s], list(enumerate(s)), list(zip(s, range(3))), [s[i] for i in range(-5, 5)])
for start in (None, 0, 1, -2, 10, -10):
    for stop in (None, 0, 3, -1, 10):
        for step in (None, 2, -1, -2):
            print(ascii(s[start:stop:step]), end=" ")
print()
it = iter(s)
print(next(it), next(it), list(it), next(it, "end"), list(reversed(s)), "".join(sorted(s)), s.index("😀"), "é€" in s)
a, *b = s
print(a, b, *s, sep="|")
print({c: s.count(c) for c in s}, max(s), min(s), len(s), len(s.encode()), s == "a\xe9\u20ac\U0001f600b", "\N{EURO SIGN}", "\x41\101\u0042")
long = "abc" * 1000 + "é"
print(len(long), long[2999:], long[-1], long[1500], long.find("é"), long[::1000], long.count("abc"), long.rfind("c"))
text = ""
for i in range(1000):
    text += str(i % 10)
print(len(text), text[:20], text[-5:])
rows = "\n".join("%d,%s" % (i, chr(97 + i)) for i in range(5))
print([line.split(",") for line in rows.split("\n")], rows.replace("\n", ";"))
