"""Decimal numbers. They are C in CPython, so their lines show in no traceback."""

import math as _math
from contextvars import ContextVar

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext',
           'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal',
           'Overflow', 'Underflow', 'FloatOperation', 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN',
           'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext',
           'localcontext', 'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS', 'HAVE_CONTEXTVAR']

ROUND_DOWN = 'ROUND_DOWN'
ROUND_HALF_UP = 'ROUND_HALF_UP'
ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
ROUND_CEILING = 'ROUND_CEILING'
ROUND_FLOOR = 'ROUND_FLOOR'
ROUND_UP = 'ROUND_UP'
ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
ROUND_05UP = 'ROUND_05UP'
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
HAVE_THREADS = HAVE_CONTEXTVAR = True
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped)


class Context:
    """How results are rounded, and what raises."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        base = globals().get("DefaultContext")

        def given(value, name, usual):
            return value if value is not None else getattr(base, name, usual) if base is not None else usual
        self.prec = given(prec, "prec", 28)
        self.rounding = given(rounding, "rounding", ROUND_HALF_EVEN)
        self.Emin = given(Emin, "Emin", -999999)
        self.Emax = given(Emax, "Emax", 999999)
        self.capitals = given(capitals, "capitals", 1)
        self.clamp = given(clamp, "clamp", 0)

        def table(value, usual):
            if value is None:
                value = usual
            if isinstance(value, dict):
                return {signal: bool(value.get(signal)) for signal in _SIGNALS}
            return {signal: signal in value for signal in _SIGNALS}
        self.flags = table(flags, ())
        self.traps = table(traps, base.traps if base is not None else (InvalidOperation, DivisionByZero, Overflow))

    def __setattr__(self, name, value):
        if name == "prec":
            if not isinstance(value, int):
                raise TypeError("argument must be an integer")
            if not 1 <= value <= MAX_PREC:
                raise ValueError("valid range for prec is [1, MAX_PREC]")
        elif name == "rounding" and value not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        object.__setattr__(self, name, value)

    def _signal(self, signal, reason=None):
        self.flags[signal] = True
        if self.traps[signal]:
            raise signal([reason or signal])

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags,
                       self.traps)

    __copy__ = copy

    def clear_flags(self):
        for signal in self.flags:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in self.traps:
            self.traps[signal] = False

    def __repr__(self):
        shown = (InvalidOperation, Clamped, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal,
                 Underflow)
        flags = ", ".join(signal.__name__ for signal in shown if self.flags[signal])
        traps = ", ".join(signal.__name__ for signal in shown if self.traps[signal])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])")

    def create_decimal(self, num="0"):
        return _rounded(Decimal(num), self)

    def create_decimal_from_float(self, f):
        return _rounded(Decimal(f), self)

    def _within(self, function, *args):
        with localcontext(self):
            return function(*(Decimal(arg) if isinstance(arg, int) else arg for arg in args))

    def add(self, a, b):
        return self._within(lambda a, b: a + b, a, b)

    def subtract(self, a, b):
        return self._within(lambda a, b: a - b, a, b)

    def multiply(self, a, b):
        return self._within(lambda a, b: a * b, a, b)

    def divide(self, a, b):
        return self._within(lambda a, b: a / b, a, b)

    def power(self, a, b):
        return self._within(lambda a, b: a ** b, a, b)

    def sqrt(self, a):
        return self._within(Decimal.sqrt, a)

    def quantize(self, a, b):
        return self._within(Decimal.quantize, a, b)


# Every task has a context of its own, as its own context variables.
_present = ContextVar('decimal_context')


def getcontext():
    """The present context."""
    context = _present.get(None)
    if context is None:
        setcontext(context := DefaultContext.copy())
    return context


def setcontext(context, /):
    """Sets the present context."""
    _present.set(context)


class _Local:
    def __init__(self, context):
        self.new = context

    def __enter__(self):
        self.old = getcontext()
        setcontext(self.new)
        return self.new

    def __exit__(self, *exc):
        setcontext(self.old)


def localcontext(ctx=None, **kwargs):
    """A context for the body of a `with`."""
    context = (ctx or getcontext()).copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, value)
    return _Local(context)


class DecimalTuple(tuple):
    """Sign, digits, exponent."""

    def __new__(cls, sign, digits, exponent):
        return super().__new__(cls, (sign, digits, exponent))

    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __repr__(self):
        return "DecimalTuple(sign=%r, digits=%r, exponent=%r)" % tuple(self)


def _divided(number, divisor, negative, rounding):
    """A quotient of positive integers, rounded."""
    q, r = divmod(number, divisor)
    if r and _goes_up(q, (2 * r > divisor) - (2 * r < divisor), negative, rounding):
        q += 1
    return q


def _goes_up(q, half, negative, rounding):
    """Whether what is left makes the number one larger; `half` compares it with a half."""
    if rounding == ROUND_HALF_EVEN:
        return half > 0 or half == 0 and q % 2 == 1
    if rounding == ROUND_HALF_UP:
        return half >= 0
    if rounding == ROUND_HALF_DOWN:
        return half > 0
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return not negative
    if rounding == ROUND_FLOOR:
        return negative
    if rounding == ROUND_05UP:
        return q % 5 == 0
    return False


def _digits(n):
    return len(str(n)) if n else 1


def _rounded(value, context=None):
    """A number with no more digits than the context allows."""
    context = context or getcontext()
    if value._special:
        return value
    excess = _digits(value._int) - context.prec
    if excess > 0:
        number = _divided(value._int, 10 ** excess, value._sign, context.rounding)
        exponent = value._exp + excess
        if _digits(number) > context.prec:
            number //= 10
            exponent += 1
        context.flags[Rounded] = True
        if value._int != number * 10 ** (exponent - value._exp):
            context._signal(Inexact)
        value = Decimal._of(value._sign, number, exponent)
    if value._int and value.adjusted() > context.Emax:
        context._signal(Overflow)
        return Decimal._of(value._sign, 0, 0, "F")
    return value


class Decimal:
    """A decimal number: a sign, an integer, and a power of ten."""

    __slots__ = ("_sign", "_int", "_exp", "_special")
    __static_name__ = "decimal.Decimal"

    def __new__(cls, value="0", context=None):
        if isinstance(value, Decimal):
            return cls._of(value._sign, value._int, value._exp, value._special)
        if isinstance(value, int):
            return cls._of(int(value < 0), abs(value), 0)
        if isinstance(value, str):
            parsed = _parse(value.strip().replace("_", ""))
            if parsed is None:
                (context or getcontext())._signal(InvalidOperation, ConversionSyntax)
                return cls._of(0, 0, 0, "n")
            return cls._of(*parsed)
        if isinstance(value, float):
            (context or getcontext())._signal(FloatOperation)
            return cls.from_float(value)
        if isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exponent = value
            number = int("".join(map(str, digits)) or "0")
            if exponent in ("F", "n", "N"):
                return cls._of(sign, 0 if exponent == "F" else number, 0, exponent)
            return cls._of(sign, number, exponent)
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    @classmethod
    def _of(cls, sign, number, exponent, special=""):
        self = object.__new__(cls)
        self._sign = sign
        self._int = number
        self._exp = exponent
        self._special = special
        return self

    @classmethod
    def from_float(cls, f):
        """The number that a float is exactly."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if _math.isinf(f):
            return cls._of(int(f < 0), 0, 0, "F")
        if _math.isnan(f):
            return cls._of(int(_math.copysign(1.0, f) < 0), 0, 0, "n")
        n, d = abs(f).as_integer_ratio()
        power = d.bit_length() - 1
        return cls._of(int(_math.copysign(1.0, f) < 0), n * 5 ** power, -power)

    def is_nan(self):
        return self._special in ("n", "N")

    def is_snan(self):
        return self._special == "N"

    def is_qnan(self):
        return self._special == "n"

    def is_infinite(self):
        return self._special == "F"

    def is_finite(self):
        return not self._special

    def is_zero(self):
        return not self._special and self._int == 0

    def is_signed(self):
        return self._sign == 1

    def is_normal(self, context=None):
        return not self._special and self._int != 0

    def adjusted(self):
        """The exponent of the first digit."""
        return 0 if self._special else self._exp + _digits(self._int) - 1

    def as_tuple(self):
        digits = tuple(map(int, str(self._int)))
        if self._special:
            return DecimalTuple(self._sign, (0,) if self._special == "F" else (), self._special)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._special == "F":
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._special:
            raise ValueError("cannot convert NaN to integer ratio")
        n, d = self._int, 1
        if self._exp >= 0:
            n *= 10 ** self._exp
        else:
            d = 10 ** -self._exp
        g = _math.gcd(n, d)
        return (-n if self._sign else n) // g, d // g

    def __str__(self, engineering=False):
        sign = "-" if self._sign else ""
        if self._special:
            return sign + {"F": "Infinity", "n": "NaN", "N": "sNaN"}[self._special]
        digits = str(self._int)
        point = self._exp + len(digits)
        if self._exp <= 0 and point > -6:
            dot = point
        elif not engineering:
            dot = 1
        elif self._int == 0:
            dot = (point + 1) % 3 - 1
        else:
            dot = (point - 1) % 3 + 1
        if dot <= 0:
            text = "0." + "0" * -dot + digits
        elif dot >= len(digits):
            text = digits + "0" * (dot - len(digits))
        else:
            text = digits[:dot] + "." + digits[dot:]
        if point != dot:
            text += ("E" if getcontext().capitals else "e") + "%+d" % (point - dot)
        return sign + text

    def to_eng_string(self, context=None):
        return self.__str__(True)

    def __repr__(self):
        return "Decimal('%s')" % str(self)

    def __format__(self, spec, context=None):
        return _format(self, spec)

    def __bool__(self):
        return bool(self._special or self._int)

    def __hash__(self):
        if self._special:
            return object.__hash__(self) if self._special != "F" else (-314159 if self._sign else 314159)
        prime = (1 << 61) - 1
        power = pow(10, self._exp, prime) if self._exp >= 0 else pow(pow(10, -1, prime), -self._exp, prime)
        result = self._int * power % prime
        result = -result if self._sign else result
        return -2 if result == -1 else result

    # Comparing

    def _signed(self, exponent):
        """The number as so many powers of ten."""
        number = self._int * 10 ** (self._exp - exponent)
        return -number if self._sign else number

    def _order(self, other):
        """Less than zero, zero or more, as this is less than, equal to or more than another."""
        if self._special == "F" or other._special == "F":
            mine = (-1 if self._sign else 1) if self._special else 0
            theirs = (-1 if other._sign else 1) if other._special else 0
            return (mine > theirs) - (mine < theirs)
        low = min(self._exp, other._exp)
        a, b = self._signed(low), other._signed(low)
        return (a > b) - (a < b)

    def _compare(self, other, op, equality=False):
        if isinstance(other, int):
            other = Decimal(other)
        elif isinstance(other, float):
            getcontext().flags[FloatOperation] = True
            other = Decimal.from_float(other)
        elif equality and isinstance(other, complex) and other.imag == 0:
            getcontext().flags[FloatOperation] = True
            other = Decimal.from_float(other.real)
        elif hasattr(other, "numerator") and hasattr(other, "denominator"):
            self, other = self * other.denominator, Decimal(other.numerator)
        if not isinstance(other, Decimal):
            return NotImplemented
        if self.is_nan() or other.is_nan():
            if not equality:
                getcontext()._signal(InvalidOperation)
            return False
        return op(self._order(other))

    def __eq__(self, other):
        return self._compare(other, lambda order: order == 0, True)

    def __lt__(self, other):
        return self._compare(other, lambda order: order < 0)

    def __le__(self, other):
        return self._compare(other, lambda order: order <= 0)

    def __gt__(self, other):
        return self._compare(other, lambda order: order > 0)

    def __ge__(self, other):
        return self._compare(other, lambda order: order >= 0)

    def compare(self, other, context=None):
        other = _operand(other)
        if self.is_nan() or other.is_nan():
            return Decimal("NaN")
        return Decimal(self._order(other))

    def max(self, other, context=None):
        other = _operand(other)
        return _rounded(self if self._order(other) >= 0 else other)

    def min(self, other, context=None):
        other = _operand(other)
        return _rounded(self if self._order(other) <= 0 else other)

    # Arithmetic

    def _invalid(self, reason=None):
        getcontext()._signal(InvalidOperation, reason)
        return Decimal._of(0, 0, 0, "n")

    def _either_nan(self, other):
        return self if self.is_nan() else other if other.is_nan() else None

    def __add__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        nan = self._either_nan(other)
        if nan is not None:
            return nan
        if self._special or other._special:
            if self._special and other._special and self._sign != other._sign:
                return self._invalid()
            return self if self._special else other
        low = min(self._exp, other._exp)
        total = self._signed(low) + other._signed(low)
        if total == 0:
            negative = self._sign and other._sign
            if self._sign != other._sign and getcontext().rounding == ROUND_FLOOR:
                negative = 1
            return _rounded(Decimal._of(int(bool(negative)), 0, low))
        return _rounded(Decimal._of(int(total < 0), abs(total), low))

    __radd__ = __add__

    def __sub__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        return self + other.copy_negate()

    def __rsub__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other - self

    def __mul__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        nan = self._either_nan(other)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if not self or not other:
                return self._invalid()
            return Decimal._of(sign, 0, 0, "F")
        return _rounded(Decimal._of(sign, self._int * other._int, self._exp + other._exp))

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        nan = self._either_nan(other)
        if nan is not None:
            return nan
        context = getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if self._special and other._special:
                return self._invalid()
            return Decimal._of(sign, 0, 0, "F") if self._special else Decimal._of(sign, 0, 0)
        if not other._int:
            if not self._int:
                return self._invalid(DivisionUndefined)
            context._signal(DivisionByZero)
            return Decimal._of(sign, 0, 0, "F")
        exponent = self._exp - other._exp
        if not self._int:
            return _rounded(Decimal._of(sign, 0, exponent))
        shift = max(_digits(other._int) - _digits(self._int) + context.prec + 1, 0)
        q, r = divmod(self._int * 10 ** shift, other._int)
        result_exponent = exponent - shift
        if r:
            # A digit that is never a half stands for all that follow.
            if q % 5 == 0:
                q += 1
        else:
            while result_exponent < exponent and q % 10 == 0:
                q //= 10
                result_exponent += 1
        return _rounded(Decimal._of(sign, q, result_exponent))

    def __rtruediv__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other / self

    def __divmod__(self, other):
        other = _operand(other)
        if other is NotImplemented:
            return other
        nan = self._either_nan(other)
        if nan is not None:
            return nan, nan
        sign = self._sign ^ other._sign
        if self._special:
            return self._invalid() if other._special else Decimal._of(sign, 0, 0, "F"), self._invalid()
        if other._special:
            return Decimal._of(sign, 0, 0), _rounded(self)
        if not other._int:
            if not self._int:
                return self._invalid(DivisionUndefined), self._invalid()
            getcontext()._signal(DivisionByZero)
            return Decimal._of(sign, 0, 0, "F"), self._invalid()
        low = min(self._exp, other._exp)
        q, r = divmod(self._int * 10 ** (self._exp - low), other._int * 10 ** (other._exp - low))
        if _digits(q) > getcontext().prec:
            return self._invalid(DivisionImpossible), self._invalid(DivisionImpossible)
        return Decimal._of(sign, q, 0), _rounded(Decimal._of(self._sign, r, low))

    def __rdivmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else divmod(other, self)

    def __floordiv__(self, other):
        both = self.__divmod__(other)
        return both if both is NotImplemented else both[0]

    def __rfloordiv__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other // self

    def __mod__(self, other):
        divisor = _operand(other)
        if divisor is NotImplemented:
            return divisor
        if divisor.is_zero() and self.is_finite() and self:
            return self._invalid()
        return self.__divmod__(divisor)[1]

    def __rmod__(self, other):
        other = _operand(other)
        return other if other is NotImplemented else other % self

    def __pow__(self, other, modulo=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        nan = self._either_nan(other)
        if nan is not None:
            return nan
        context = getcontext()
        if not other:
            return self._invalid() if not self else Decimal(1)
        whole = other.is_finite() and (other._exp >= 0 or other._int % 10 ** -other._exp == 0)
        if self._sign and self and not whole:
            return self._invalid()
        if whole and self.is_finite():
            power = int(other)
            if not self and power < 0:
                return Decimal._of(self._sign & power & 1, 0, 0, "F")
            sign = self._sign & power & 1
            if power >= 0 and power * _digits(self._int) < 20000:
                return _rounded(Decimal._of(sign, self._int ** power, self._exp * power))
            with localcontext(prec=context.prec + 12 + _digits(abs(power))):
                result, base, left = Decimal(1), self, abs(power)
                while left:
                    if left & 1:
                        result *= base
                    left >>= 1
                    if left:
                        base *= base
                if power < 0:
                    result = 1 / result
            return _rounded(result)
        with localcontext(prec=context.prec + 10):
            result = (other * self.ln()).exp()
        return _rounded(result)

    def __rpow__(self, other, modulo=None):
        other = _operand(other)
        return other if other is NotImplemented else other ** self

    def __neg__(self):
        if not self._special and not self._int:
            return _rounded(Decimal._of(0, 0, self._exp))
        return _rounded(self.copy_negate())

    def __pos__(self):
        if not self._special and not self._int:
            return _rounded(Decimal._of(0, 0, self._exp))
        return _rounded(self)

    def __abs__(self):
        return _rounded(self.copy_abs())

    def copy_negate(self):
        return Decimal._of(1 - self._sign, self._int, self._exp, self._special)

    def copy_abs(self):
        return Decimal._of(0, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return Decimal._of(_operand(other)._sign, self._int, self._exp, self._special)

    def conjugate(self):
        return self

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def __int__(self):
        if self._special == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._special:
            raise ValueError("cannot convert NaN to integer")
        number = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -number if self._sign else number

    __trunc__ = __int__

    def __float__(self):
        if self._special == "N":
            raise ValueError("cannot convert signaling NaN to float")
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    def __round__(self, n=None):
        if n is None:
            return int(self.to_integral_value(ROUND_HALF_EVEN))
        return self.quantize(Decimal._of(0, 1, -n), ROUND_HALF_EVEN)

    def _with_exponent(self, exponent, rounding):
        if exponent <= self._exp:
            return Decimal._of(self._sign, self._int * 10 ** (self._exp - exponent), exponent)
        shift = exponent - self._exp
        return Decimal._of(self._sign, _divided(self._int, 10 ** shift, self._sign, rounding), exponent)

    def quantize(self, exp, rounding=None, context=None):
        """Rounded to another number's exponent."""
        exp = _operand(exp)
        if exp is NotImplemented:
            raise TypeError("conversion to Decimal is not supported")
        context = context or getcontext()
        nan = self._either_nan(exp)
        if nan is not None:
            return nan
        if self._special or exp._special:
            return self if self._special and exp._special else self._invalid()
        if rounding is not None and rounding not in _ROUNDINGS:
            context.rounding = rounding
        result = self._with_exponent(exp._exp, rounding or context.rounding)
        if _digits(result._int) > context.prec:
            return self._invalid()
        return result

    def to_integral_value(self, rounding=None, context=None):
        if self._special or self._exp >= 0:
            return self
        return self._with_exponent(0, rounding or (context or getcontext()).rounding)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        """Without zeros at the end."""
        result = _rounded(self, context)
        if result._special:
            return result
        if not result._int:
            return Decimal._of(result._sign, 0, 0)
        number, exponent = result._int, result._exp
        while number % 10 == 0:
            number //= 10
            exponent += 1
        return Decimal._of(result._sign, number, exponent)

    def scaleb(self, other, context=None):
        return _rounded(Decimal._of(self._sign, self._int, self._exp + int(other), self._special))

    def _neighbour(self, up, context):
        """The next number that a context has, above or below."""
        context = (context or getcontext()).copy()
        context.clear_traps()
        context.rounding = ROUND_CEILING if up else ROUND_FLOOR
        away = up != bool(self._sign)
        if self.is_nan():
            return _rounded(self, context)
        tiny, top = context.Emin - context.prec + 1, context.Emax - context.prec + 1
        if self._special:
            return self if away else Decimal._of(self._sign, 10 ** context.prec - 1, top)
        if not self._int:
            return Decimal._of(0 if up else 1, 1, tiny)
        near = _rounded(self, context)
        if near != self:
            return near
        exponent = max(self.adjusted() - context.prec + 1, tiny)
        number = self._int * 10 ** (self._exp - exponent) if self._exp >= exponent else self._int // 10 ** (exponent - self._exp)
        if not away and number == 10 ** (context.prec - 1) and exponent > tiny:
            number, exponent = number * 10, exponent - 1
        return _rounded(Decimal._of(self._sign, number + (1 if away else -1), exponent), context)

    def next_plus(self, context=None):
        """The next larger number that a context has."""
        return self._neighbour(True, context)

    def next_minus(self, context=None):
        """The next smaller number that a context has."""
        return self._neighbour(False, context)

    def next_toward(self, other, context=None):
        """The next number towards another."""
        other = _operand(other)
        nan = self._either_nan(other)
        if nan is not None:
            return nan
        order = self._order(other)
        return self._neighbour(order < 0, context) if order else self.copy_sign(other)

    def remainder_near(self, other, context=None):
        other = _operand(other)
        q = (self / other).to_integral_value(ROUND_HALF_EVEN)
        return self - q * other

    def fma(self, other, third, context=None):
        other, third = _operand(other), _operand(third)
        with localcontext(prec=MAX_PREC):
            product = self * other
        return product + third

    def same_quantum(self, other, context=None):
        other = _operand(other)
        return self._special == other._special and (bool(self._special) or self._exp == other._exp)

    def sqrt(self, context=None):
        """The square root."""
        if self._special:
            return self if not self._sign or self.is_nan() else self._invalid()
        if not self._int:
            return _rounded(Decimal._of(self._sign, 0, self._exp // 2))
        if self._sign:
            return self._invalid()
        prec = (context or getcontext()).prec + 1
        exponent = self._exp >> 1
        number = self._int * 10 if self._exp & 1 else self._int
        length = (_digits(self._int) >> 1) + 1 if self._exp & 1 else (_digits(self._int) + 1) >> 1
        shift = prec - length
        if shift >= 0:
            number *= 100 ** shift
            exact = True
        else:
            number, rest = divmod(number, 100 ** -shift)
            exact = not rest
        exponent -= shift
        root = _math.isqrt(number)
        exact = exact and root * root == number
        if exact:
            if shift >= 0:
                root //= 10 ** shift
            else:
                root *= 10 ** -shift
            exponent += shift
        elif root % 5 == 0:
            root += 1
        with localcontext(context or getcontext(), rounding=ROUND_HALF_EVEN):
            return _rounded(Decimal._of(0, root, exponent))

    def exp(self, context=None):
        """e to this power."""
        if self._special:
            return self if self.is_nan() or not self._sign else Decimal(0)
        if not self._int:
            return Decimal(1)
        context = context or getcontext()
        if self.adjusted() > 6:
            context._signal(Underflow if self._sign else Overflow)
            return Decimal(0) if self._sign else Decimal("Infinity")
        with localcontext(context, prec=context.prec + 12 + max(self.adjusted(), 0)):
            halvings = max(self.adjusted() + 1, 0) * 4 + 4
            x = self / 2 ** halvings
            term = total = Decimal(1)
            i = 0
            limit = Decimal._of(0, 1, -getcontext().prec - 5)
            while abs(term) > limit:
                i += 1
                term = term * x / i
                total += term
            for _ in range(halvings):
                total *= total
        return _rounded(total, context)

    def ln(self, context=None):
        """The natural logarithm."""
        if self.is_nan():
            return self
        if not self:
            return Decimal._of(1, 0, 0, "F")
        if self._sign:
            return self._invalid()
        if self._special:
            return self
        context = context or getcontext()
        if self == 1:
            return Decimal(0)
        with localcontext(context, prec=context.prec + 12):
            exponent = self.adjusted()
            x = self.scaleb(-exponent)
            roots = 0
            while abs(x - 1) > Decimal("0.05"):
                x = x.sqrt()
                roots += 1
            y = (x - 1) / (x + 1)
            result = 2 ** (roots + 1) * _odd_series(y)
            if exponent:
                ten = 2 ** 5 * _odd_series((_root_of_ten() - 1) / (_root_of_ten() + 1))
                result += exponent * ten
        return _rounded(result, context)

    def log10(self, context=None):
        """The logarithm to base ten."""
        if self and not self._sign and not self._special:
            normal = self.normalize()
            if normal._int == 1:
                return Decimal(normal._exp)
            context = context or getcontext()
            with localcontext(context, prec=context.prec + 8):
                result = self.ln() / Decimal(10).ln()
            return _rounded(result, context)
        return self.ln(context)

    def number_class(self, context=None):
        if self._special:
            return {"n": "NaN", "N": "sNaN"}.get(self._special, "-Infinity" if self._sign else "+Infinity")
        return ("-" if self._sign else "+") + ("Normal" if self._int else "Zero")

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _root_of_ten():
    """The sixteenth root."""
    return Decimal(10).sqrt().sqrt().sqrt().sqrt()


def _odd_series(y):
    """y + y**3/3 + y**5/5 + …"""
    total = power = y
    square = y * y
    n = 1
    limit = Decimal._of(0, 1, -getcontext().prec - 5)
    while abs(power) > limit:
        power *= square
        n += 2
        total += power / n
    return total


def _operand(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    return NotImplemented


def _parse(text):
    """Sign, integer, exponent and kind of a text; `None` if it is no number."""
    sign = 0
    if text[:1] in ("+", "-") and text:
        sign = int(text[0] == "-")
        text = text[1:]
    lowered = text.lower()
    if lowered in ("inf", "infinity"):
        return sign, 0, 0, "F"
    for prefix, kind in (("snan", "N"), ("nan", "n")):
        if lowered.startswith(prefix) and (not lowered[len(prefix):] or lowered[len(prefix):].isdigit()):
            return sign, int(lowered[len(prefix):] or 0), 0, kind
    number, e, exponent = lowered.partition("e")
    if e:
        digits = exponent[1:] if exponent[:1] in ("+", "-") else exponent
        if not digits.isdigit():
            return None
    whole, _, part = number.partition(".")
    if not (whole + part).isdigit() or "." in part:
        return None
    return sign, int(whole + part), (int(exponent) if e else 0) - len(part)


def _format(value, spec):
    """`format(value, spec)`"""
    import re
    m = re.match(r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<z>z)?(?P<alt>#)?(?P<zero>0)?(?P<width>\d+)?"
                 r"(?P<comma>[,_])?(?:\.(?P<prec>\d+))?(?P<type>[eEfFgGn%])?\Z", spec, re.DOTALL)
    if m is None:
        raise ValueError("invalid format string")
    kind = m["type"]
    prec = m["prec"] and int(m["prec"])
    rounding = getcontext().rounding
    suffix = ""
    if value._special:
        body = str(value.copy_abs())
    else:
        if kind == "%":
            value = Decimal._of(value._sign, value._int, value._exp + 2)
            suffix = "%"
        if prec is not None:
            if kind in ("f", "F", "%"):
                value = value._with_exponent(-prec, rounding)
            else:
                count = prec + 1 if kind in ("e", "E") else max(prec, 1)
                if _digits(value._int) > count or kind in ("e", "E"):
                    value = value._with_exponent(value._exp + _digits(value._int) - count, rounding)
                    if _digits(value._int) > count:
                        value = value._with_exponent(value._exp + 1, rounding)
        digits = str(value._int)
        point = value._exp + len(digits)
        if kind in ("e", "E"):
            dot = 1
        elif kind in ("f", "F", "%"):
            if value._exp > 0:
                digits += "0" * value._exp
            dot = point
        elif value._exp <= 0 and point > -6:
            dot = point
        else:
            dot = 1
        if dot <= 0:
            body, after = "0", "0" * -dot + digits
        else:
            body, after = digits[:dot] + "0" * (dot - len(digits)), digits[dot:]
        comma = m["comma"]
        exponent = point - dot if kind not in ("f", "F", "%") else 0
        if comma:
            groups = []
            while len(body) > 3:
                groups.insert(0, body[-3:])
                body = body[:-3]
            body = comma.join([body] + groups)
        if after:
            body += "." + after
        if exponent or kind in ("e", "E"):
            body += ("e" if kind in ("e", "g") else "E") + "%+d" % exponent
        body += suffix
    negative = value._sign and not (m["z"] and not value)
    sign = "-" if negative else m["sign"] if m["sign"] in ("+", " ") else ""
    fill, align = m["fill"] or " ", m["align"] or ">"
    if m["zero"] and not m["align"]:
        fill, align = "0", "="
    missing = int(m["width"] or 0) - len(sign) - len(body)
    if missing <= 0:
        return sign + body
    if align == "<":
        return sign + body + fill * missing
    if align == "^":
        return fill * (missing // 2) + sign + body + fill * (missing - missing // 2)
    if align == "=":
        return sign + fill * missing + body
    return fill * missing + sign + body


DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])
