import numbers
from numbers import Complex, Integral, Number, Rational, Real

for value in (1, True, 1.5, 2j, "x", None):
    print(value, [abc.__name__ for abc in (Number, Complex, Real, Rational, Integral) if isinstance(value, abc)])
print(issubclass(int, Rational), issubclass(float, Integral))
try:
    Integral()
except TypeError as error:
    print(str(error)[:60])
