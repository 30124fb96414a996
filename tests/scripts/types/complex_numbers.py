# Complex numbers: text, arithmetic, errors.
values = [1 + 2j, -1j, 0j, complex(-0.0, -0.0), complex(0, -0.0), 1.5 - 2.5j, complex("inf"), complex(float("nan"), 1), 1e20 + 1e-7j, 3 + 0j]
for c in values:
    print(repr(c), str(c), c.real, c.imag, c.conjugate(), -c, bool(c))
a, b = 1 + 2j, 3 - 4j
print(a + b, a - b, a * b, a / b, a**2, a**-2, a**0.5, a**b, a + 1, 2 * a, 1 / a, a == 1 + 2j, a != b, a == 1, 3 + 0j == 3, 1 + 0j == True)
print(abs(3 + 4j), abs(-1j), hash(1 + 0j) == hash(1), (1 + 2j) ** 100, (1 + 2j) ** 101, 1j**2, 0j**0)
for text in ("1+2j", " ( 1-2j ) ", "j", "-j", "+j", "1e5-3.5e-2j", "inf+nanj", "5", "2.5j", "1-j", "1_0+2_0j", "infj", "1e-3j"):
    print(repr(text), complex(text))
for args in [(), (1,), (1, 2), (1j, 2j), (1, 2j), (True,), (2.5, -0.0)]:
    print(args, complex(*args))
print(complex(real=1, imag=2), complex(imag=3))


class Own:
    def __complex__(self):
        return 7 + 8j


print(complex(Own()))
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: 1j / 0)
attempt(lambda: 0j**-1)
attempt(lambda: 0j**1j)
attempt(lambda: 1j // 1)
attempt(lambda: 1j % 1)
attempt(lambda: 1j < 2)
attempt(lambda: (1e200 + 1j) ** 3)
attempt(lambda: complex("1 + 2j"))
attempt(lambda: complex(""))
attempt(lambda: complex("1", 2))
attempt(lambda: complex(1, "2"))
attempt(lambda: complex(None))
attempt(lambda: complex(1, None))
attempt(lambda: int(1j))
attempt(lambda: float(1j))
attempt(lambda: abs(complex(1e308, 1e308)))
