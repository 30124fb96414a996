"""Rational numbers."""

import math

__all__ = ['Fraction']


def _parse(text):
    """Numerator and denominator of a text, or `None`."""
    import re
    global _FORM
    if _FORM is None:
        _FORM = re.compile(r"""\A\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)"""
                           r"""(?:(?:\s*/\s*(?P<denom>\d+(_\d+)*))?|"""
                           r"""(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:E(?P<exp>[-+]?\d+(_\d+)*))?)\s*\Z""",
                           re.IGNORECASE)
    m = _FORM.match(text)
    if m is None:
        return None
    numerator = int(m.group('num') or '0')
    denom = m.group('denom')
    if denom:
        denominator = int(denom)
    else:
        denominator = 1
        decimal = m.group('decimal')
        if decimal:
            decimal = decimal.replace('_', '')
            scale = 10 ** len(decimal)
            numerator = numerator * scale + int(decimal)
            denominator *= scale
        exp = m.group('exp')
        if exp:
            exp = int(exp)
            if exp >= 0:
                numerator *= 10 ** exp
            else:
                denominator *= 10 ** -exp
    if m.group('sign') == '-':
        numerator = -numerator
    return numerator, denominator


_FORM = None


class Fraction:
    """A ratio of integers in lowest terms."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator = numerator
                self._denominator = 1
                return self
            if isinstance(numerator, (int, Fraction)):
                self._numerator = numerator.numerator
                self._denominator = numerator.denominator
                return self
            if isinstance(numerator, str):
                parsed = _parse(numerator)
                if parsed is None:
                    raise ValueError('Invalid literal for Fraction: %r' % numerator)  #: 247 raise ValueError('Invalid literal for Fraction: %r' %\n                 numerator)
                numerator, denominator = parsed
            elif isinstance(numerator, float) or hasattr(numerator, 'as_integer_ratio'):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            else:
                raise TypeError("argument should be a string or a Rational "
                                "instance")  #: 273 raise TypeError("argument should be a string or a Rational "\n                "instance")
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be "
                            "Rational instances")  #: 287 raise TypeError("both arguments should be "\n                "Rational instances")
        if denominator == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % numerator)  #: 291
        g = math.gcd(numerator, denominator)
        if denominator < 0:
            g = -g
        self._numerator = numerator // g
        self._denominator = denominator // g
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, (int, Fraction)):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))
        return cls._of(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    @classmethod
    def _of(cls, numerator, denominator):
        """Of numbers that have no common divisor."""
        self = super(Fraction, cls).__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is no larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._of(p1, q1)
        return Fraction._of(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    real = property(lambda self: self)
    imag = property(lambda self: 0)

    def conjugate(self):
        return self

    def __repr__(self):
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return '%s/%s' % (self._numerator, self._denominator)

    def __format__(self, format_spec):
        if not format_spec or format_spec[-1] not in "eEfFgG%":
            return format(str(self), format_spec)
        from decimal import Decimal, localcontext
        with localcontext() as context:
            context.prec = 60 + len(str(self._numerator))
            value = Decimal(self._numerator) / Decimal(self._denominator)
            if "." not in format_spec:
                format_spec = format_spec[:-1] + ".6" + format_spec[-1]
            return format(value, format_spec)

    def _arithmetic(self, other, exact, fallback):
        if isinstance(other, (int, Fraction)):
            return exact(self, other)
        if isinstance(other, float):
            return fallback(float(self), other)
        if isinstance(other, complex):
            return fallback(complex(float(self)), other)
        return NotImplemented

    def __add__(a, b):
        return a._arithmetic(b, lambda a, b: Fraction(a.numerator * b.denominator + b.numerator * a.denominator,
                                                      a.denominator * b.denominator), lambda a, b: a + b)

    __radd__ = __add__

    def __sub__(a, b):
        return a._arithmetic(b, lambda a, b: Fraction(a.numerator * b.denominator - b.numerator * a.denominator,
                                                      a.denominator * b.denominator), lambda a, b: a - b)

    def __rsub__(a, b):
        return a._arithmetic(b, lambda a, b: Fraction(b.numerator * a.denominator - a.numerator * b.denominator,
                                                      a.denominator * b.denominator), lambda a, b: b - a)

    def __mul__(a, b):
        return a._arithmetic(b, lambda a, b: Fraction(a.numerator * b.numerator, a.denominator * b.denominator),
                             lambda a, b: a * b)

    __rmul__ = __mul__

    def __truediv__(a, b):
        return a._arithmetic(b, Fraction._divide, lambda a, b: a / b)

    def __rtruediv__(a, b):
        return a._arithmetic(b, lambda a, b: Fraction._divide(b, a), lambda a, b: b / a)

    def _divide(a, b):
        n, d = a.numerator * b.denominator, a.denominator * b.numerator
        if d == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % n)
        return Fraction(n, d)

    def __floordiv__(a, b):
        return a._arithmetic(b, lambda a, b: (a.numerator * b.denominator) // (a.denominator * b.numerator),
                             lambda a, b: a // b)

    def __rfloordiv__(a, b):
        return a._arithmetic(b, lambda a, b: (b.numerator * a.denominator) // (b.denominator * a.numerator),
                             lambda a, b: b // a)

    def __mod__(a, b):
        return a._arithmetic(b, lambda a, b: Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator),
                                                      a.denominator * b.denominator), lambda a, b: a % b)

    def __rmod__(a, b):
        return a._arithmetic(b, lambda a, b: Fraction(b) % a, lambda a, b: b % a)

    def __divmod__(a, b):
        return a._arithmetic(b, lambda a, b: (a // b, a % b), divmod)

    def __rdivmod__(a, b):
        return a._arithmetic(b, lambda a, b: divmod(Fraction(b), a), lambda a, b: divmod(b, a))

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, (int, Fraction)):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction._of(a._numerator ** power, a._denominator ** power)
            if a._numerator > 0:
                return Fraction._of(a._denominator ** -power, a._numerator ** -power)
            if a._numerator == 0:
                raise ZeroDivisionError('Fraction(%s, 0)' % a._denominator ** -power)
            return Fraction._of((-a._denominator) ** -power, (-a._numerator) ** -power)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, int):
            return Fraction(a) ** b
        return a ** float(b)

    def __pos__(a):
        return Fraction._of(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._of(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._of(abs(a._numerator), a._denominator)

    def __int__(a):
        if a._numerator < 0:
            return -(-a._numerator // a._denominator)
        return a._numerator // a._denominator

    __trunc__ = __int__

    def __float__(a):
        return a._numerator / a._denominator

    def __complex__(a):
        return complex(float(a))

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            d = self._denominator
            floor, remainder = divmod(self._numerator, d)
            if remainder * 2 < d:
                return floor
            if remainder * 2 > d:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, (1 << 61) - 1)
        except ValueError:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, (int, Fraction)):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, (int, Fraction)):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, lambda a, b: a < b)

    def __gt__(a, b):
        return a._compare(b, lambda a, b: a > b)

    def __le__(a, b):
        return a._compare(b, lambda a, b: a <= b)

    def __ge__(a, b):
        return a._compare(b, lambda a, b: a >= b)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return (self.__class__, (self._numerator, self._denominator))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self
