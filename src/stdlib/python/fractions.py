"""Rational numbers: integers over integers, always in lowest terms."""

import math
import operator
from numbers import Complex, Rational, Real

__all__ = ['Fraction']

# The prime over which numbers are hashed, and the hash of what has no inverse there.
_MODULUS, _INFINITY_HASH = (1 << 61) - 1, 314159

_literal = None


def _read(text):
    """Numerator and denominator of a text such as '3/4', '-1.5' or '2e-3'; `None` if it is none."""
    global _literal
    if _literal is None:
        import re
        digits = r'\d+(?:_\d+)*'
        _literal = re.compile(rf'\s*([-+]?)(?=\d|\.\d)(\d*|{digits})(?:(?:\s*/\s*({digits}))?|'
                              rf'(?:\.(\d*|{digits}))?(?:E([-+]?{digits}))?)\s*\Z', re.IGNORECASE)
    found = _literal.match(text)
    if not found:
        return None
    sign, whole, below, after, exponent = found.groups()
    after = (after or '').replace('_', '')
    shift = int(exponent or 0) - len(after)
    top, bottom = int((whole or '0') + after), int(below or 1)
    if shift > 0:
        top *= 10 ** shift
    else:
        bottom *= 10 ** -shift
    return (-top if sign == '-' else top), bottom


# ---- Formatting ----

def _spec_parts(spec):
    """The parts of a format specification; `None` if it is none for fractions."""
    fill, align, rest = ' ', '', spec
    if len(rest) > 1 and rest[1] in '<>=^':
        fill, align, rest = rest[0], rest[1], rest[2:]
    elif rest[:1] in tuple('<>=^'):
        align, rest = rest[0], rest[1:]

    def taken(letters):
        nonlocal rest
        head, rest = (rest[0], rest[1:]) if rest and rest[0] in letters else ('', rest)
        return head

    def number():
        nonlocal rest
        length = next((at for at, letter in enumerate(rest) if not '0' <= letter <= '9'), len(rest))
        head, rest = rest[:length], rest[length:]
        return head

    sign, positive, alternate, width = taken('-+ '), taken('z'), taken('#'), number()
    zeros = len(width) > 1 and width[0] == '0'
    if zeros:
        width = width[1:]
    separator = taken(',_')
    precision = number() if taken('.') else None
    kind = taken('eEfFgG%')
    malformed = rest or precision == '' or any(len(n or '') > 1 and n[0] == '0' for n in (width, precision))
    plain_only = not kind and (positive or zeros or precision is not None)
    if malformed or plain_only or (zeros and align):
        return None
    return fill, align or '>', sign.strip('-'), positive, alternate, zeros, int(width or 0), separator, precision, kind


def _nearest(top, bottom, power):
    """How often ten to a power goes into a positive ratio, ties to even."""
    if power < 0:
        top *= 10 ** -power
    else:
        bottom *= 10 ** power
    whole, rest = divmod(top, bottom)
    return whole + (2 * rest > bottom or (2 * rest == bottom and whole % 2))


def _significant(top, bottom, figures):
    """So many figures of a positive ratio as an integer, and the power of ten it counts."""
    if not top:
        return 0, 1 - figures
    power = len(str(top)) - len(str(bottom)) - figures
    found = _nearest(top, bottom, power)
    while found >= 10 ** figures:
        power += 1
        found = _nearest(top, bottom, power)
    return found, power


def _decimal_text(top, bottom, kind, precision, alternate):
    """Digits before the point, what follows them, and whether all digits are zeros."""
    scientific = False
    if kind in 'fF%':
        after = precision
        value = _nearest(top, bottom, -precision - 2 * (kind == '%'))
        suffix = '%' if kind == '%' else ''
    else:
        general = kind in 'gG'
        figures = max(precision, 1) if general else precision + 1
        value, power = _significant(top, bottom, figures)
        scientific = not general or power > 0 or power + figures <= -4
        after = figures - 1 if scientific else -power
        suffix = f"{'e' if kind in 'eg' else 'E'}{power + after:+03d}" if scientific else ''
    digits = str(value).rjust(after + 1, '0')
    before, behind = digits[:len(digits) - after], digits[len(digits) - after:]
    if kind in 'gG' and not alternate:
        behind = behind.rstrip('0')
    return before, ('.' if behind or alternate else '') + behind + suffix, not value


def _grouped(digits, separator):
    """Digits with a separator between thousands."""
    if not separator:
        return digits
    head = len(digits) % 3
    groups = [digits[at:at + 3] for at in range(head, len(digits), 3)]
    return separator.join([digits[:head], *groups] if head else groups)


# ---- Arithmetic ----

def _sum(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)


def _difference(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)


def _product(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _div(a, b):
    if not b.numerator:
        raise ZeroDivisionError(f'Fraction({b.denominator}, 0)')  #: 813 raise ZeroDivisionError('Fraction(%s, 0)' % db)
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)


def _floordiv(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)  #: 832


def _mod(a, b):
    below = a.denominator * b.denominator
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), below)  #: 847 return Fraction(«(a.numerator * db) % (b.numerator * da)», da * db)


def _divmod(a, b):
    whole, rest = divmod(a.numerator * b.denominator, a.denominator * b.numerator)  #: 839 div, n_mod = «divmod(a.numerator * db, da * b.numerator)»
    return whole, Fraction(rest, a.denominator * b.denominator)


def _operators(exact, inexact, complex_too=True):
    """An operator and its reflected form: exact among rationals, that of floats or complex numbers with those."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)  #: 665 return monomorphic_operator(a, b)
        if isinstance(b, int):
            return exact(a, Fraction(b))  #: 667 return monomorphic_operator(a, Fraction(b))
        if isinstance(b, float):
            return inexact(float(a), b)  #: 669 return fallback_operator(float(a), b)
        return inexact(float(a), b) if complex_too and isinstance(b, complex) else NotImplemented

    def reverse(b, a):
        if isinstance(a, Rational):
            return exact(Fraction(a), b)  #: 680 return monomorphic_operator(Fraction(a), b)
        if isinstance(a, Real):
            return inexact(float(a), float(b))  #: 682 return fallback_operator(float(a), float(b))
        return inexact(complex(a), float(b)) if complex_too and isinstance(a, Complex) else NotImplemented

    forward.__name__, reverse.__name__ = f'__{inexact.__name__}__', f'__r{inexact.__name__}__'
    return forward, reverse


def _comparison(compare):
    """A comparison: with rationals exact, with floats by their exact value."""

    def method(self, other):
        if isinstance(other, Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if not isinstance(other, float):
            return NotImplemented
        if math.isfinite(other):
            return compare(self, Fraction(other))
        return compare(0.0, other)

    return method


class Fraction(Rational):
    """A ratio of two integers, made from numbers, or from a text."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, Rational):
                return cls._of(numerator.numerator, numerator.denominator)
            if isinstance(numerator, str):
                ratio = _read(numerator)
                if ratio is None:
                    raise ValueError('Invalid literal for Fraction: %r' % numerator)  #: 256 raise ValueError('Invalid literal for Fraction: %r' %\n                 numerator)
            elif isinstance(numerator, float) or hasattr(numerator, 'as_integer_ratio'):
                return cls._of(*numerator.as_integer_ratio())  #: 249 self._numerator, self._denominator = «numerator.as_integer_ratio()»
            else:
                raise TypeError("argument should be a string or a Rational instance")  #: 281 raise TypeError("argument should be a string "\n                "or a Rational instance")
            top, bottom = ratio
        elif isinstance(numerator, Rational) and isinstance(denominator, Rational):
            top = numerator.numerator * denominator.denominator
            bottom = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")  #: 294 raise TypeError("both arguments should be "\n                "Rational instances")
        if not bottom:
            raise ZeroDivisionError('Fraction(%s, 0)' % top)  #: 298 raise ZeroDivisionError('Fraction(%s, 0)' % numerator)
        common = math.gcd(top, bottom)
        if bottom < 0:
            common = -common
        return cls._of(top // common, bottom // common)

    @classmethod
    def _of(cls, top, bottom):
        """Of integers that have no common divisor."""
        made = object.__new__(cls)
        made._numerator, made._denominator = top, bottom
        return made

    _from_coprime_ints = _of

    @classmethod
    def from_float(cls, f):
        """The exact value of a float, or of an integer."""
        if isinstance(f, (int, float)) or (isinstance(f, Rational) and not isinstance(f, Fraction)):
            return cls(f)
        raise TypeError("%s.from_float() only takes floats, not %r (%s)" % (cls.__name__, f, type(f).__name__))  #: 318 raise TypeError("%s.from_float() only takes floats, not %r (%s)" %\n                (cls.__name__, f, type(f).__name__))

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a decimal, or of an integer."""
        from decimal import Decimal
        if isinstance(dec, (int, Decimal)):
            return cls(dec)
        raise TypeError("%s.from_decimal() only takes Decimals, not %r (%s)" % (cls.__name__, dec, type(dec).__name__))  #: 329 raise TypeError(\n    "%s.from_decimal() only takes Decimals, not %r (%s)" %\n    (cls.__name__, dec, type(dec).__name__))

    numerator = property(lambda self: self._numerator, doc='The upper number.')
    denominator = property(lambda self: self._denominator, doc='The lower number, never below one.')

    def is_integer(self):
        """Whether nothing is left below the line."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is no larger."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")  #: 390
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, as long as they fit; then the best between the last two.
        (before, below_before), (last, below_last) = (0, 1), (1, 0)
        top, bottom = self._numerator, self._denominator
        while True:
            step = top // bottom
            below = below_before + step * below_last
            if below > max_denominator:
                break
            before, last = last, before + step * last
            below_before, below_last = below_last, below
            top, bottom = bottom, top - step * bottom
        steps = (max_denominator - below_before) // below_last
        below = below_before + steps * below_last
        if 2 * bottom * below <= self._denominator:
            return Fraction._of(last, below_last)
        return Fraction._of(before + steps * last, below)

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __format__(self, format_spec, /):
        parts = _spec_parts(format_spec)
        if parts is None:
            raise ValueError(f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}")  #: 577 raise ValueError(\n...<2 lines>...\n)
        fill, align, sign, no_negative_zero, alternate, zeros, width, separator, precision, kind = parts
        top, bottom, negative = abs(self._numerator), self._denominator, self._numerator < 0
        if kind:
            places = 6 if precision is None else int(precision)
            before, behind, zero = _decimal_text(top, bottom, kind, places, alternate)
            if zero and (no_negative_zero and kind in 'fF%' or not top):
                negative = False
            sign = '-' if negative else sign
            if zeros:
                least = width - len(sign) - len(behind)
                before = before.zfill(3 * least // 4 + 1 if separator else least)
            body = _grouped(before, separator) + behind
        else:
            body = _grouped(str(top), separator)
            if bottom > 1 or alternate:
                body += '/' + _grouped(str(bottom), separator)
            sign = '-' if negative else sign
        room = max(width - len(sign) - len(body), 0)
        left = {'>': room, '<': 0, '^': room // 2, '=': 0}[align]
        inside = room if align == '=' else 0
        return fill * left + sign + fill * inside + body + fill * (room - left - inside)

    __add__, __radd__ = _operators(_sum, operator.add)
    __sub__, __rsub__ = _operators(_difference, operator.sub)
    __mul__, __rmul__ = _operators(_product, operator.mul)
    __truediv__, __rtruediv__ = _operators(_div, operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(_floordiv, operator.floordiv, False)
    __mod__, __rmod__ = _operators(_mod, operator.mod, False)
    __divmod__, __rdivmod__ = _operators(_divmod, divmod, False)

    def __pow__(a, b, modulo=None):
        if modulo is not None:
            return NotImplemented
        if isinstance(b, Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            top, bottom, power = a._numerator, a._denominator, b.numerator
            if power < 0:
                if not top:
                    raise ZeroDivisionError(f'Fraction({bottom ** -power}, 0)')  #: 869 raise ZeroDivisionError('Fraction(%s, 0)' %\n                        a._denominator ** -power)
                top, bottom, power = (bottom, top, -power) if top > 0 else (-bottom, -top, -power)
            return Fraction._of(top ** power, bottom ** power)
        return float(a) ** b if isinstance(b, (float, complex)) else NotImplemented

    def __rpow__(b, a, modulo=None):
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** (b._numerator if b._denominator == 1 else float(b))

    def __pos__(self):
        return Fraction._of(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction._of(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._of(abs(self._numerator), self._denominator)

    def __int__(self):
        whole = abs(self._numerator) // self._denominator
        return whole if self._numerator > 0 else -whole

    __trunc__ = __int__

    def __float__(self):
        return self._numerator / self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole = _nearest(abs(self._numerator), self._denominator, 0)
            return whole if self._numerator > 0 else -whole
        unit = 10 ** abs(ndigits)  #: 949 shift = 10**«abs(ndigits)»
        return Fraction(round(self * unit), unit) if ndigits > 0 else Fraction(round(self / unit) * unit)

    def __hash__(self):
        if self._denominator % _MODULUS:
            value = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, _MODULUS))
        else:
            value = _INFINITY_HASH
        return {-1: -2}.get(value if self._numerator >= 0 else -value, value if self._numerator >= 0 else -value)

    def __eq__(self, other):
        if isinstance(other, Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, Complex) and not isinstance(other, float) and other.imag == 0:
            other = other.real
        if not isinstance(other, float):
            return NotImplemented
        return self == Fraction(other) if math.isfinite(other) else False

    __lt__, __gt__ = _comparison(operator.lt), _comparison(operator.gt)
    __le__, __ge__ = _comparison(operator.le), _comparison(operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return type(self), self.as_integer_ratio()

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
