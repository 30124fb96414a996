"""Statistics: averages, spreads, relations, the normal distribution."""

from math import (acos, asin, atan, cos, cosh, erf, exp, fabs, fsum, hypot, isfinite, log, pi, sin, sqrt, sumprod, tan,
                  tau)
from fractions import Fraction

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


def _exact(x):
    """A number as a ratio; what is infinite or no number stays."""
    if isinstance(x, float) and not isfinite(x):
        return None
    try:
        return Fraction(*x.as_integer_ratio())
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None  #: 282
    except (OverflowError, ValueError):
        return None


def _common_type(kinds):
    """The type of the result: what mixes with int is the other."""
    result = int
    for kind in kinds:
        if kind is bool:
            kind = int
        if kind is result or issubclass(result, kind):
            continue
        if result is int or issubclass(kind, result):
            result = kind
        elif issubclass(kind, int):
            continue
        elif {result, kind} == {Fraction, float} or (issubclass(result, float) or issubclass(kind, float)):
            result = float
        else:
            raise TypeError("don't know how to coerce %s and %s" % (result.__name__, kind.__name__))
    return result


def _sum(data):
    """Type, sum and count."""
    total = Fraction(0)
    special = 0.0
    is_special = False
    count = 0
    kinds = []
    for x in data:
        count += 1
        if type(x) not in kinds:
            kinds.append(type(x))
        ratio = _exact(x)
        if ratio is None:
            is_special = True
            special += float(x)
        else:
            total += ratio
    return _common_type(kinds), special if is_special else total, count


def _convert(value, T):
    if type(value) is T:
        return value
    if issubclass(T, int) and isinstance(value, Fraction) and value.denominator != 1:
        T = float
    if isinstance(value, float):
        return value if T is int or T is float else T(value)
    if T is float:
        return value.numerator / value.denominator
    try:
        return T(value)
    except TypeError:
        return T(value.numerator) / T(value.denominator)


def mean(data):
    """The arithmetic mean."""
    T, total, n = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')  #: 495
    return _convert(total / n, T)


def fmean(data, weights=None):
    """The mean as a float, quickly."""
    if weights is None:
        data = list(data)
        n = len(data)
        total = fsum(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')  #: 522
        return total / n
    data = list(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')  #: 533
    num = sumprod(data, weights)
    den = fsum(weights)
    if not den:
        raise StatisticsError('sum of weights must be non-zero')  #: 538
    return num / den


def geometric_mean(data):
    """The root of the product."""
    n = 0
    logs = []
    found_zero = False
    for x in data:
        n += 1
        if x > 0.0 or x != x:
            logs.append(log(x))
        elif x == 0.0:
            found_zero = True
        else:
            raise StatisticsError('No negative inputs allowed', x)
    if not n:
        raise StatisticsError('Must have a non-empty dataset')
    if found_zero:
        return float('nan') if fsum(logs) != fsum(logs) else 0.0
    return exp(fsum(logs) / n)


def _fail_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of reciprocals."""
    data = list(data)
    n = len(data)
    message = 'harmonic mean does not support negative values'
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights = [1] * n
        sum_weights = n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        sum_weights = _sum(_fail_negative(weights, message))[1]
    try:
        T, total, _ = _sum(w / x if w else 0 for w, x in zip(weights, _fail_negative(data, message)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(sum_weights / total, T)


def median(data):
    """The middle value; the mean of both, where there are two."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")  #: 655
    if n % 2 == 1:
        return data[n // 2]
    i = n // 2
    return (data[i - 1] + data[i]) / 2


def median_low(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[(n - 1) // 2]


def median_high(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return data[n // 2]


def median_grouped(data, interval=1.0):
    """The median of what was rounded to intervals."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    x = data[n // 2]
    i = sum(1 for item in data if item < x)
    j = sum(1 for item in data if item <= x)
    interval = float(interval)
    x = float(x)
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def _counts(data):
    counts = {}
    for item in data:
        counts[item] = counts.get(item, 0) + 1
    return counts


def mode(data):
    """The most frequent value."""
    counts = _counts(data)
    if not counts:
        raise StatisticsError('no mode for empty data')  #: 778
    return max(counts, key=counts.get)


def multimode(data):
    """All values that are most frequent."""
    counts = _counts(data)
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    """What divides data into n parts."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    ld = len(data)
    if ld < 2:
        if ld == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    if method == 'inclusive':
        m = ld - 1
        result = []
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        m = ld + 1
        result = []
        for i in range(1, n):
            j = min(max(i * m // n, 1), ld - 1)
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


def _ss(data, c=None):
    """Type, sum of squares of distances from the mean, mean, count."""
    data = list(data)
    if c is not None:
        T, total, n = _sum([(x - c) ** 2 for x in data])
        return T, total, c, n
    T, total, n = _sum(data)
    if n == 0:
        return T, Fraction(0), Fraction(0), 0
    if isinstance(total, float):
        return T, total - total, total, n
    middle = total / n
    squares = sum(((_exact(x) - middle) ** 2 for x in data), Fraction(0))
    return T, squares, middle, n


def variance(data, xbar=None):
    """The variance of a sample."""
    T, ss, c, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')  #: 936
    return _convert(ss / (n - 1), T)


def pvariance(data, mu=None):
    """The variance of a population."""
    T, ss, c, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(ss / n, T)


def _sqrt_of(ratio):
    """The square root of a ratio, rounded once."""
    if isinstance(ratio, float):
        return sqrt(ratio)
    from math import isqrt
    n, m = ratio.numerator, ratio.denominator
    if not n:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        root = isqrt(n // (m << 2 * shift))
        exact = root * root * (m << 2 * shift) == n
        return float((root | (not exact)) << shift)
    root = isqrt((n << -2 * shift) // m)
    exact = root * root * m == n << -2 * shift
    return (root | (not exact)) / (1 << -shift)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    T, ss, c, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')  #: 988
    return _root(ss / (n - 1), T)


def pstdev(data, mu=None):
    """The standard deviation of a population."""
    T, ss, c, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(ss / n, T)


def _root(square, T):
    if T.__name__ == "Decimal":
        return _convert(square, T).sqrt()
    return _sqrt_of(square)


def covariance(x, y, /):
    """How two samples vary together."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    xbar = fsum(x) / n
    ybar = fsum(y) / n
    return sumprod((xi - xbar for xi in x), (yi - ybar for yi in y)) / (n - 1)


def _ranks(data):
    """The rank of each value, those of equals averaged."""
    order = sorted(range(len(data)), key=data.__getitem__)
    result = [0] * len(data)
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and data[order[end]] == data[order[at]]:
            end += 1
        for place in order[at:end]:
            result[place] = (at + end + 1) / 2 - (len(data) + 1) / 2
        at = end
    return result


def correlation(x, y, /, *, method='linear'):
    """How strongly two samples vary together, from -1 to 1."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    if method not in {'linear', 'ranked'}:
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        x, y = _ranks(x), _ranks(y)
    else:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = sumprod(x, y)
    sxx = sumprod(x, x)
    syy = sumprod(y, y)
    try:
        return sxy / sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


class LinearRegression(tuple):
    """A slope and where the line begins."""

    __match_args__ = ("slope", "intercept")
    slope = property(lambda self: self[0])
    intercept = property(lambda self: self[1])

    def __repr__(self):
        return f"LinearRegression(slope={self[0]!r}, intercept={self[1]!r})"


def linear_regression(x, y, /, *, proportional=False):
    """The line nearest to points."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    if not proportional:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        x = [xi - xbar for xi in x]
        y = (yi - ybar for yi in y)
    sxy = sumprod(x, y) + 0.0
    sxx = sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    intercept = 0.0 if proportional else ybar - slope * xbar
    return LinearRegression((slope, intercept))


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

    __slots__ = {'_mu': '', '_sigma': ''}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        import random
        rnd = random.random if seed is None else random.Random(seed).random
        return [_normal_dist_inv_cdf(rnd(), self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        X_var, Y_var = X.variance, Y.variance
        if not X_var or not Y_var:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv = Y_var - X_var
        dm = fabs(Y._mu - X._mu)
        if not dv:
            return 1.0 - erf(dm / (2.0 * X._sigma * sqrt(2.0)))
        a = X._mu * Y_var - Y._mu * X_var
        b = X._sigma * Y._sigma * sqrt(dm * dm + dv * log(Y_var / X_var))
        x1 = (a + b) / dv
        x2 = (a - b) / dv
        return 1.0 - (fabs(Y.cdf(x1) - X.cdf(x1)) + fabs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
