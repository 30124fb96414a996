"""Statistics: averages, spreads, relations, densities, the normal distribution."""

import sys
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction
from functools import reduce
from itertools import chain, islice
from math import (acos, asin, atan, cos, cosh, erf, exp, fabs, fsum, hypot, inf, isfinite, isinf, isnan, isqrt, log, nan,
                  pi, sin, sqrt, sumprod, tan, tau)

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'kde', 'kde_random', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low',
           'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']

_SQRT2 = sqrt(2.0)


class StatisticsError(ValueError):
    """Raised for data that have no such statistic."""


def _exact_ratio(x):
    """A number as numerator and denominator; what is infinite or no number has no denominator."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator  #: 331 return («x.numerator», x.denominator)
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")  #: 334 raise TypeError(msg)


def _coerce(T, S):
    """The class of what two classes of numbers add up to: integers mix with all, fractions with floats."""
    if S is T or S is int or S is bool:
        return T
    if T is int or issubclass(S, T):
        return S
    if issubclass(T, S) or issubclass(S, int):
        return T if issubclass(T, S) or not issubclass(T, int) else S
    if issubclass(T, int) or issubclass(T, Fraction) and issubclass(S, float):
        return S
    if issubclass(S, Fraction) and issubclass(T, float):
        return T
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")  #: 288 raise TypeError(msg % (T.__name__, S.__name__))


def _gathered(data):
    """The classes of numbers, how many there are, their sum and the sum of their squares. Both sums are exact: what
    has the same denominator is added up first. Where not all are finite, both are what is not."""
    kinds, sums, squares, count = set(), {}, {}, 0
    for x in data:
        n, d = _exact_ratio(x)
        kinds.add(type(x))
        count += 1
        sums[d] = sums.get(d, 0) + n
        squares[d] = squares.get(d, 0) + n * n
    if None in sums:
        return kinds, count, sums[None], sums[None]
    return (kinds, count, sum((Fraction(n, d) for d, n in sums.items()), Fraction(0)),
            sum((Fraction(n, d * d) for d, n in squares.items()), Fraction(0)))


def _sum(data):
    """The class of the sum, the sum, and of how many."""
    data = iter(data)  #: 195 for typ, values in «groupby(data, type)»:
    first = list(islice(data, 1))  #: 195 for typ, values in «groupby(data, type)»:
    kinds, count, total, _ = _gathered(chain(first, data))  #: 197 for n, d in «map(_exact_ratio, values)»:
    return reduce(_coerce, kinds, int), total, count  #: 208 T = «reduce(_coerce, types, int)»  # or raise TypeError


def _ss(data, c=None):
    """The class of the result, the sum of the squares of all distances from the mean, the mean, and of how many."""
    if c is not None:
        T, total, count = _sum((d := x - c) * d for x in data)  #: 222 T, ssd, count = «_sum((d := x - c) * d for x in data)»
        return T, total, c, count
    data = iter(data)  #: 229 for typ, values in «groupby(data, type)»:
    first = list(islice(data, 1))  #: 229 for typ, values in «groupby(data, type)»:
    kinds, count, total, squares = _gathered(chain(first, data))  #: 231 for n, d in «map(_exact_ratio, values)»:
    if count and isinstance(total, Fraction):
        squares, total = (count * squares - total * total) / count, total / count
    return reduce(_coerce, kinds, int), squares, total, count  #: 249 T = «reduce(_coerce, types, int)»  # or raise TypeError


def _is_decimal(T):
    decimal = sys.modules.get('decimal')
    return decimal is not None and issubclass(T, decimal.Decimal)


def _convert(value, T):
    """An exact result as a number of a class."""
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    try:
        return T(value)  #: 347
    except TypeError:
        if not _is_decimal(T):
            raise
        return T(value.numerator) / T(value.denominator)


def _fail_neg(values, errmsg):
    for x in values:
        if x < 0:  #: 358
            raise StatisticsError(errmsg)  #: 359
        yield x


def _rank(data, start):
    """The ranks of values from a number on; equal ones share the middle of theirs."""
    order = sorted(range(len(data)), key=data.__getitem__)
    ranks, at = [0] * len(order), 0
    while at < len(order):
        end = at + 1
        while end < len(order) and data[order[end]] == data[order[at]]:
            end += 1
        for place in order[at:end]:
            ranks[place] = start + (at + end - 1) / 2
        at = end
    return ranks


def _odd_root(n, m):
    """The root of a ratio of integers without its fraction, odd where there is one: rounding it on is right."""
    root = isqrt(n // m)
    return root | (root * root * m != n)


def _root(ratio, T):
    """The correctly rounded square root of a fraction."""
    n, m = ratio.numerator, ratio.denominator
    if _is_decimal(T):
        return _decimal_root(n, m)
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift < 0:
        return _odd_root(n << -2 * shift, m) / (1 << -shift)
    return (_odd_root(n, m << 2 * shift) << shift) / 1


def _decimal_root(n, m):
    from decimal import Decimal
    if not n:
        return Decimal('0.0')
    if n < 0:
        n, m = -n, -m
    root = (Decimal(n) / Decimal(m)).sqrt()
    # It may be one step off: then the square of the middle between both is on the other side.
    for step, sign in (root.next_plus(), 1), (root.next_minus(), -1):
        middle = (Fraction(*root.as_integer_ratio()) + Fraction(*step.as_integer_ratio())) / 2
        if sign * n > sign * m * middle ** 2:
            return step
    return root


def mean(data):
    """The arithmetic mean."""
    T, total, n = _sum(data)  #: 488
    if n < 1:
        raise StatisticsError('mean requires at least one data point')  #: 490
    return _convert(total / n, T)  #: 491


def fmean(data, weights=None):
    """The mean as a float, perhaps a weighted one."""
    if weights is None:
        data = data if hasattr(data, '__len__') else list(data)  #: 514 total = fsum(data)
        total = fsum(data)  #: 514
        if not len(data):
            raise StatisticsError('fmean requires at least one data point')  #: 516
        return total / len(data)
    weights = list(weights)  #: 519
    try:
        total = sumprod(data, weights)  #: 521 num = sumprod(data, weights)
    except ValueError:
        raise StatisticsError('data and weights must be the same length')  #: 523
    weight = fsum(weights)  #: 524 den = fsum(weights)
    if not weight:
        raise StatisticsError('sum of weights must be non-zero')  #: 526
    return total / weight


def geometric_mean(data):
    """The root of the product, of as many as there are."""
    logs, zeros = [], 0

    def count_positive(iterable):
        nonlocal zeros
        for x in iterable:  #: 548 for n, x in «enumerate(iterable, start=1)»:
            if x > 0.0 or isnan(x):  #: 549 if «x > 0.0» or math.isnan(x):
                yield x
            elif x == 0.0:
                zeros += 1
            else:
                raise StatisticsError('No negative inputs allowed', x)  #: 554

    logs = list(map(log, count_positive(data)))  #: 555 total = «fsum(map(log, count_positive(data)))»
    total = fsum(logs)
    if not (logs or zeros):
        raise StatisticsError('Must have a non-empty dataset')  #: 557
    if isnan(total) or zeros and total == inf:
        return nan
    return 0.0 if zeros else exp(total / len(logs))


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of reciprocals, perhaps weighted ones."""
    if iter(data) is data:  #: 588 if «iter(data)» is data:
        data = list(data)
    errmsg = 'harmonic mean does not support negative values'
    n = len(data)
    if not n:
        raise StatisticsError('harmonic_mean requires at least one data point')  #: 593
    if weights is None:
        if n == 1:
            from numbers import Real
            x = data[0]
            if not (isinstance(x, Real) or _is_decimal(type(x))):
                raise TypeError('unsupported type')  #: 601
            if x < 0:
                raise StatisticsError(errmsg)  #: 598
            return x
        weights, whole = [1] * n, n
    else:
        weights = list(weights) if iter(weights) is weights else weights
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')  #: 609
        weighed = (w for w in _fail_neg(weights, errmsg))  #: 610 _, sum_weights, _ = _sum(w for w in «_fail_neg(weights, errmsg)»)
        _, whole, _ = _sum(weighed)  #: 610 _, sum_weights, _ = «_sum(w for w in _fail_neg(weights, errmsg))»
    try:
        data = _fail_neg(data, errmsg)
        terms = (w / x if w else 0  #: 613 T, total, count = _sum(«w / x» if w else 0 for w, x in zip(weights, data))
                 for w, x in zip(weights, data))  #: 613 T, total, count = _sum(w / x if w else 0 for w, x in «zip(weights, data)»)
        T, total, _ = _sum(terms)  #: 613 T, total, count = «_sum(w / x if w else 0 for w, x in zip(weights, data))»
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')  #: 617
    return _convert(whole / total, T)


def median(data):
    """The middle value; the mean of both, where there are two."""
    data = sorted(data)  #: 634
    if not data:
        raise StatisticsError("no median for empty data")  #: 637
    middle, odd = divmod(len(data), 2)
    return data[middle] if odd else (data[middle - 1] + data[middle]) / 2  #: 642 return («data[i - 1] + data[i]») / 2


def median_low(data):
    """The middle value; the lower of both, where there are two."""
    data = sorted(data)  #: 657
    if not data:
        raise StatisticsError("no median for empty data")  #: 660
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle value; the higher of both, where there are two."""
    data = sorted(data)  #: 679
    if not data:
        raise StatisticsError("no median for empty data")  #: 682
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of what was rounded to the middles of intervals, as if it was spread evenly in each."""
    data = sorted(data)  #: 729
    if not data:
        raise StatisticsError("no median for empty data")  #: 732
    x = data[len(data) // 2]
    below = bisect_left(data, x)
    within = bisect_right(data, x, lo=below) - below
    try:
        width = float(interval)  #: 745 interval = float(interval)
        x = float(x)  #: 746
    except ValueError:
        raise TypeError('Value cannot be converted to a float')  #: 748 raise TypeError(f'Value cannot be converted to a float')
    return x - width / 2.0 + width * (len(data) / 2 - below) / within


def mode(data):
    """The most frequent value."""
    data = iter(data)  #: 781 pairs = Counter(«iter(data)»).most_common(1)
    most = Counter(data).most_common(1)  #: 781 pairs = «Counter(iter(data))».most_common(1)
    if not most:
        raise StatisticsError('no mode for empty data') from None  #: 785
    return most[0][0]


def multimode(data):
    """All values that are most frequent."""
    data = iter(data)  #: 801 counts = Counter(«iter(data)»)
    counts = Counter(data)  #: 801 counts = «Counter(iter(data))»
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


# By name: the kernel's density, what it adds up to, and how far it reaches.
_KERNELS = {
    'normal': (lambda t: exp(-0.5 * t * t) / sqrt(2 * pi), lambda t: 0.5 * (1.0 + erf(t / _SQRT2)), None),
    'logistic': (lambda t: 0.5 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0), None),
    'sigmoid': (lambda t: 1 / pi / cosh(t), lambda t: 2 / pi * atan(exp(t)), None),
    'rectangular': (lambda t: 0.5, lambda t: 0.5 * t + 0.5, 1.0),
    'triangular': (lambda t: 1.0 - abs(t), lambda t: t * t * (0.5 if t < 0.0 else -0.5) + t + 0.5, 1.0),
    'parabolic': (lambda t: 0.75 * (1.0 - t * t), lambda t: -0.25 * t ** 3 + 0.75 * t + 0.5, 1.0),
    'quartic': (lambda t: 0.9375 * (1.0 - t * t) ** 2,
                lambda t: 0.1875 * t ** 5 - 0.625 * t ** 3 + 0.9375 * t + 0.5, 1.0),
    'triweight': (lambda t: 1.09375 * (1.0 - t * t) ** 3,
                  lambda t: 1.09375 * (-1 / 7 * t ** 7 + 0.6 * t ** 5 - t ** 3 + t) + 0.5, 1.0),
    'cosine': (lambda t: pi / 4 * cos(pi / 2 * t), lambda t: 0.5 * sin(pi / 2 * t) + 0.5, 1.0),
}
_SYNONYMS = {'gauss': 'normal', 'uniform': 'rectangular', 'epanechnikov': 'parabolic', 'biweight': 'quartic'}


def kde(data, h, kernel='normal', *, cumulative=False):
    """A function that estimates the density of what data are samples of, or how much of it lies below a value."""
    known = len(data)
    if not known:
        raise StatisticsError('Empty data sequence')  #: 910
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')  #: 913
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')  #: 916
    found = _KERNELS.get(_SYNONYMS.get(kernel, kernel))
    if found is None:
        raise StatisticsError(f'Unknown kernel name: {kernel!r}')  #: 974
    density, distribution, reach = found
    sample = data if reach is None else sorted(data)

    def near(x):
        """The data that a kernel around a value reaches, and how many lie before."""
        nonlocal known, sample
        if reach is None:
            return data, 0
        if known != len(data):
            sample, known = sorted(data), len(data)
        first = bisect_left(sample, x - h * reach)
        return sample[first:bisect_right(sample, x + h * reach)], first

    def pdf(x):
        return sum(density((x - each) / h) for each in near(x)[0]) / (len(data) * h)

    def cdf(x):
        reached, before = near(x)
        return sum((distribution((x - each) / h) for each in reached), before) / len(data)

    pdf.__doc__ = f'PDF estimate with {h=!r} and {kernel=!r}'
    cdf.__doc__ = f'CDF estimate with {h=!r} and {kernel=!r}'
    return cdf if cumulative else pdf


def quantiles(data, *, n=4, method='exclusive'):
    """The values that divide data into so many parts of equal size."""
    if n < 1:
        raise StatisticsError('n must be at least 1')  #: 1074
    data = sorted(data)  #: 1075
    size = len(data)
    if not size:
        raise StatisticsError('must have at least one data point')  #: 1080
    if size == 1:
        return data * (n - 1)
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')  #: 1102
    # How far the data reach beyond the lowest and the highest that are known.
    beyond = int(method == 'exclusive')
    result = []
    for part in range(1, n):
        place = part * (size - 1 + 2 * beyond)
        at = min(max(place // n, beyond), size - 1)
        above = place - at * n
        low, high = data[at - beyond:at - beyond + 2]
        low, high = low * (n - above), high * above  #: 1098 interpolated = («data[j - 1] * (n - delta)» + data[j] * delta) / n
        low += high  #: 1098 interpolated = («data[j - 1] * (n - delta) + data[j] * delta») / n
        result.append(low / n)  #: 1098 interpolated = «(data[j - 1] * (n - delta) + data[j] * delta) / n»
    return result


def variance(data, xbar=None):
    """The variance of a sample."""
    T, ss, c, n = _ss(data, xbar)  #: 1149
    if n < 2:
        raise StatisticsError('variance requires at least two data points')  #: 1151
    return _convert(ss / (n - 1), T)


def pvariance(data, mu=None):
    """The variance of a population."""
    T, ss, c, n = _ss(data, mu)  #: 1190
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')  #: 1192
    return _convert(ss / n, T)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    T, ss, c, n = _ss(data, xbar)  #: 1205
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')  #: 1207
    return _root(ss / (n - 1), T)  #: 1211 return _float_sqrt_of_frac(«mss.numerator», mss.denominator)


def pstdev(data, mu=None):
    """The standard deviation of a population."""
    T, ss, c, n = _ss(data, mu)  #: 1223
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')  #: 1225
    return _root(ss / n, T)  #: 1229 return _float_sqrt_of_frac(«mss.numerator», mss.denominator)


def _mean_stdev(data):
    """The mean and the standard deviation of a sample, as floats."""
    _, squares, middle, n = _ss(data)  #: 1234 T, ss, xbar, n = _ss(data)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')  #: 1236
    if not isinstance(squares, Fraction):
        return float(middle), float(middle) / float(squares)
    return float(middle), _root(squares / (n - 1), float)


def _sqrtprod(x, y):
    """The root of a product, exact to the last digit, and where the product is too high or too low for a float."""
    root = sqrt(x * y)
    if isinf(root) and isfinite(x) and isfinite(y):
        return _sqrtprod(x * 2.0 ** -512, y * 2.0 ** -512) / 2.0 ** -512
    if not root and x and y:
        return _sqrtprod(x * 2.0 ** 537, y * 2.0 ** 537) / 2.0 ** 537
    if not root or not isfinite(root):
        return root
    return root + sumprod((x, root), (y, -root)) / (2.0 * root)


def _centred(values):
    """The mean, and the distances from it."""
    middle = fsum(values) / len(values)
    return middle, [value - middle for value in values]


def covariance(x, y, /):
    """How far two samples vary together."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')  #: 1292
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')  #: 1294
    return sumprod(_centred(x)[1], _centred(y)[1]) / (n - 1)


def correlation(x, y, /, *, method='linear'):
    """How closely two samples vary together, or their ranks do: from -1 to 1."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')  #: 1326
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')  #: 1328
    if method not in {'linear', 'ranked'}:
        raise ValueError(f'Unknown method: {method!r}')  #: 1330
    x, y = (_rank(each, (1 - n) / 2) if method == 'ranked' else _centred(each)[1] for each in (x, y))
    try:
        return sumprod(x, y) / _sqrtprod(sumprod(x, x), sumprod(y, y))  #: 1344 return «sxy / _sqrtprod(sxx, syy)»
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')  #: 1346


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    """The line that points lie near to, perhaps through the origin."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')  #: 1392
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')  #: 1394
    if not proportional:
        (x_mean, x), (y_mean, y) = _centred(x), _centred(y)
    together = sumprod(x, y) + 0.0
    try:
        slope = together / sumprod(x, x)  #: 1403 slope = «sxy / sxx»   # equivalent to:  covariance(x, y) / variance(x)
    except ZeroDivisionError:
        raise StatisticsError('x is constant')  #: 1405
    return LinearRegression(slope, 0.0 if proportional else y_mean - slope * x_mean)


def _horner(x, coefficients):
    result = 0.0
    for coefficient in coefficients:
        result = result * x + coefficient
    return result


def _normal_dist_inv_cdf(p, mu, sigma):
    """Wichura's algorithm AS241."""
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        num = _horner(r, (2.50908_09287_30122_6727e+3, 3.34305_75583_58812_8105e+4, 6.72657_70927_00870_0853e+4,
                          4.59219_53931_54987_1457e+4, 1.37316_93765_50946_1125e+4, 1.97159_09503_06551_4427e+3,
                          1.33141_66789_17843_7745e+2, 3.38713_28727_96366_6080e+0)) * q
        den = _horner(r, (5.22649_52788_52854_5610e+3, 2.87290_85735_72194_2674e+4, 3.93078_95800_09271_0610e+4,
                          2.12137_94301_58659_5867e+4, 5.39419_60214_24751_1077e+3, 6.87187_00749_20579_0830e+2,
                          4.23133_30701_60091_1252e+1, 1.0))
        return mu + num / den * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        r = r - 1.6
        num = _horner(r, (7.74545_01427_83414_07640e-4, 2.27238_44989_26918_45833e-2, 2.41780_72517_74506_11770e-1,
                          1.27045_82524_52368_38258e+0, 3.64784_83247_63204_60504e+0, 5.76949_72214_60691_40550e+0,
                          4.63033_78461_56545_29590e+0, 1.42343_71107_49683_57734e+0))
        den = _horner(r, (1.05075_00716_44416_84324e-9, 5.47593_80849_95344_94600e-4, 1.51986_66563_61645_71966e-2,
                          1.48103_97642_74800_74590e-1, 6.89767_33498_51000_04550e-1, 1.67638_48301_83803_84940e+0,
                          2.05319_16266_37758_82187e+0, 1.0))
    else:
        r = r - 5.0
        num = _horner(r, (2.01033_43992_92288_13265e-7, 2.71155_55687_43487_57815e-5, 1.24266_09473_88078_43860e-3,
                          2.65321_89526_57612_30930e-2, 2.96560_57182_85048_91230e-1, 1.78482_65399_17291_33580e+0,
                          5.46378_49111_64114_36990e+0, 6.65790_46435_01103_77720e+0))
        den = _horner(r, (2.04426_31033_89939_78564e-15, 1.42151_17583_16445_88870e-7, 1.84631_83175_10054_68180e-5,
                          7.86869_13114_56132_59100e-4, 1.48753_61290_85061_48525e-2, 1.36929_88092_27358_05310e-1,
                          5.99832_20655_58879_37690e-1, 1.0))
    x = num / den
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """The normal distribution of a random variable."""

    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution',
                 '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')  #: 1507
        self._mu = float(mu)  #: 1508
        self._sigma = float(sigma)  #: 1509

    @classmethod
    def from_samples(cls, data):
        """The distribution with the mean and the standard deviation of data."""
        return cls(*_mean_stdev(data))  #: 1514 return cls(*«_mean_stdev(data)»)

    def samples(self, n, *, seed=None):
        """So many random values."""
        import random
        draw = random.random if seed is None else random.Random(seed).random
        return [_normal_dist_inv_cdf(draw(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        """The density at a value."""
        spread = self.variance
        if not spread:
            raise StatisticsError('pdf() not defined when sigma is zero')  #: 1528
        distance = x - self._mu
        return exp(distance * distance / (-2.0 * spread)) / sqrt(tau * spread)

    def cdf(self, x):
        """How likely a value is not higher."""
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')  #: 1535
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * _SQRT2)))

    def inv_cdf(self, p):
        """The value than which one is not higher as likely as this."""
        if not 0.0 < p < 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')  #: 1549
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The values that divide the distribution into so many parts that are as likely."""
        return [self.inv_cdf(part / n) for part in range(1, n)]

    def overlap(self, other):
        """How much of both distributions is the same, from 0 to 1."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')  #: 1580
        narrow, wide = sorted((self, other), key=lambda each: (each._sigma, each._mu))
        if not narrow._sigma:
            raise StatisticsError('overlap() not defined when sigma is zero')  #: 1586
        more, apart = wide.variance - narrow.variance, fabs(wide._mu - narrow._mu)
        if not more:
            return 1.0 - erf(apart / (2.0 * narrow._sigma * _SQRT2))
        # The densities are the same at two values.
        middle = narrow._mu * wide.variance - wide._mu * narrow.variance
        reach = narrow._sigma * wide._sigma * sqrt(apart * apart + more * log(wide.variance / narrow.variance))
        one, two = (middle + reach) / more, (middle - reach) / more
        return 1.0 - (fabs(wide.cdf(one) - narrow.cdf(one)) + fabs(wide.cdf(two) - narrow.cdf(two)))

    def zscore(self, x):
        """How many standard deviations a value lies above the mean."""
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')  #: 1605
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu, doc="The arithmetic mean.")
    median = property(lambda self: self._mu, doc="The value in the middle.")
    mode = property(lambda self: self._mu, doc="The most likely value.")
    stdev = property(lambda self: self._sigma, doc="The standard deviation.")
    variance = property(lambda self: self._sigma * self._sigma, doc="The square of the standard deviation.")

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)  #: 1649 return NormalDist(«x1._mu + x2», x1._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)  #: 1663 return NormalDist(«x1._mu - x2», x1._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * fabs(other))  #: 1671 return NormalDist(«x1._mu * x2», x1._sigma * fabs(x2))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / fabs(other))  #: 1679 return NormalDist(«x1._mu / x2», x1._sigma / fabs(x2))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    __radd__, __rmul__ = __add__, __mul__

    def __eq__(self, other):
        return self.__getstate__() == other.__getstate__() if isinstance(other, NormalDist) else NotImplemented

    def __hash__(self):
        return hash(self.__getstate__())

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state


def _inverse(kernel, exponent, wave=None):
    """What turns a kernel's distribution round: an estimate, then Newton's steps."""
    density, distribution, _ = _KERNELS[kernel]

    def inverse(y):
        sign, p = (1.0, y) if y <= 0.5 else (-1.0, 1.0 - y)
        x = (2.0 * p) ** exponent - 1.0
        if wave is not None and p >= 0.004:
            x += wave(p)
        x *= sign
        while abs(off := distribution(x) - y) > 1e-12:
            x -= off / density(x)
        return x
    return inverse


_INVERSES = {
    'normal': NormalDist().inv_cdf,
    'logistic': lambda p: log(p / (1 - p)),
    'sigmoid': lambda p: log(tan(p * pi / 2)),
    'rectangular': lambda p: 2 * p - 1,
    'triangular': lambda p: sqrt(2 * p) - 1 if p < 0.5 else 1 - sqrt(2 - 2 * p),
    'parabolic': lambda p: 2 * cos((acos(2 * p - 1) + pi) / 3),
    'quartic': _inverse('quartic', 0.4258865685331,
                        lambda p: 0.026818732 * sin(7.101753784 * p + 2.73230839482953)),
    'triweight': _inverse('triweight', 0.3400218741872791),
    'cosine': lambda p: 2 * asin(2 * p - 1) / pi,
}


def kde_random(data, h, kernel='normal', *, seed=None):
    """A function that draws random values from the density that is estimated of data."""
    if not len(data):
        raise StatisticsError('Empty data sequence')  #: 1786
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')  #: 1789
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')  #: 1792
    inverse = _INVERSES.get(_SYNONYMS.get(kernel, kernel))
    if inverse is None:
        raise StatisticsError(f'Unknown kernel name: {kernel!r}')  #: 1796
    from random import Random
    source = Random(seed)

    def rand():
        return source.choice(data) + h * inverse(source.random())

    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'
    return rand
