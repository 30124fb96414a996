# Round trips between numbers and text in every base.
digits = "0123456789abcdefghijklmnopqrstuvwxyz"


def in_base(n, base):
    if n == 0:
        return "0"
    sign, n, out = ("-", -n, "") if n < 0 else ("", n, "")
    while n:
        n, rest = divmod(n, base)
        out = digits[rest] + out
    return sign + out


for n in (0, 1, -1, 35, 36, 255, -1000, 2**31, -(2**63), 2**64, 10**25):
    texts = [in_base(n, base) for base in (2, 3, 7, 8, 10, 16, 20, 36)]
    print(n, texts[-1], [int(text, base) == n for text, base in zip(texts, (2, 3, 7, 8, 10, 16, 20, 36))])
    print(int(hex(n), 16) == n, int(oct(n), 0) == n, int(bin(n), 2) == n, int(str(n)) == n, int(f"{n:_}") == n, int(f"{n:x}", 16) == n, int(repr(n).encode()) == n)
for f in (0.1, 1e300, -2.5e-10, 123456.789, 2**0.5):
    print(float(repr(f)) == f, float.fromhex(f.hex()) == f, float(f"{f:.17g}") == f, float("%.17e" % f) == f, complex(str(complex(f, -f))) == complex(f, -f), eval(repr(f)) == f)
