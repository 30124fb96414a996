"""Random numbers: the Mersenne Twister and the distributions that are built on it."""

from math import acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs, floor as _floor
from math import isfinite as _isfinite, lgamma as _lgamma, log as _log, log2 as _log2, pi as _pi, sin as _sin
from math import sqrt as _sqrt

import _entropy
import _random

__all__ = ["Random", "SystemRandom", "betavariate", "binomialvariate", "choice", "choices", "expovariate",
           "gammavariate", "gauss", "getrandbits", "getstate", "lognormvariate", "normalvariate", "paretovariate",
           "randbytes", "randint", "random", "randrange", "sample", "seed", "setstate", "shuffle", "triangular",
           "uniform", "vonmisesvariate", "weibullvariate"]

NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
TWOPI = 2.0 * _pi
BPF = 53
RECIP_BPF = 2 ** -BPF
_ONE = 1


_index = _random.index


def _running_totals(numbers):
    totals = []
    total = None
    for number in numbers:
        total = number if total is None else total + number
        totals.append(total)
    return totals


def _position_after(sorted_items, wanted, low, high):
    """Where an item would go into a sorted list, after its equals."""
    while low < high:
        middle = (low + high) // 2
        if wanted < sorted_items[middle]:
            high = middle
        else:
            low = middle + 1
    return low


def _is_sequence(population):
    if isinstance(population, (list, tuple, str, range, bytes, bytearray, memoryview)):
        return True
    if isinstance(population, (set, frozenset, dict)):
        return False
    from collections.abc import Sequence
    return isinstance(population, Sequence)


class Random(_random.Random):
    """A generator of random numbers with a state of its own."""

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)  #: 125
        self.gauss_next = None

    def seed(self, a=None, version=2):
        """Begins the sequence that belongs to a seed; without one, a sequence of the run's own."""
        if version == 1 and isinstance(a, (str, bytes)):  #: 146
            text = a.decode("latin-1") if isinstance(a, bytes) else a
            number = ord(text[0]) << 7 if text else 0
            for code in map(ord, text):
                number = ((1000003 * number) ^ code) & 0xFFFFFFFFFFFFFFFF
            number ^= len(text)
            a = -2 if number == -1 else number
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):  #: 154
            from _hashlib import sha512
            data = a.encode() if isinstance(a, str) else a
            a = int.from_bytes(data + sha512(data).digest())
        elif not isinstance(a, (type(None), int, float, str, bytes, bytearray)):  #: 169
            raise TypeError('The only supported seed types are:\n'
                            'None, int, float, str, bytes, and bytearray.')
        super().seed(a)  #: 173
        self.gauss_next = None

    def getstate(self):
        """The state, for `setstate`."""
        return self.VERSION, super().getstate(), self.gauss_next  #: 178

    def setstate(self, state):
        """Goes back to a state."""
        version = state[0]  #: 182
        if version not in (2, 3):
            raise ValueError("state with version %s passed to "
                             "Random.setstate() of version %s" %
                             (version, self.VERSION))
        version, words, self.gauss_next = state
        if version == 2:
            try:
                words = tuple(word % (2 ** 32) for word in words)
            except ValueError as e:
                raise TypeError from e  #: 195
        super().setstate(words)

    def __getstate__(self):
        return self.getstate()  #: 214

    def __setstate__(self, state):
        self.setstate(state)  #: 217

    def __reduce__(self):
        return self.__class__, (), self.getstate()  #: 220

    def __init_subclass__(cls, /, **kwargs):
        for base in cls.__mro__:
            if base is Random:
                break
            if '_randbelow' in base.__dict__:
                break
            if 'getrandbits' in base.__dict__:
                cls._randbelow = cls._randbelow_with_getrandbits
                break
            if 'random' in base.__dict__:
                cls._randbelow = cls._randbelow_without_getrandbits
                break

    def _randbelow_with_getrandbits(self, n):
        getrandbits = self.getrandbits
        k = n.bit_length()  #: 249
        number = getrandbits(k)
        while number >= n:
            number = getrandbits(k)
        return number

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        random = self.random
        if n >= maxsize:
            from warnings import warn
            warn("Underlying random() generator does not supply \n"
                 "enough bits to choose from a population range this large.\n"
                 "To remove the range limitation, add a getrandbits() method.")
            return _floor(random() * n)  #: 267
        limit = (maxsize - maxsize % n) / maxsize
        part = random()
        while part >= limit:
            part = random()
        return _floor(part * maxsize) % n

    def _randbelow(self, n):
        if n < 0x4000000000000000:
            return self._below(n)
        return self._randbelow_with_getrandbits(n)

    def randbytes(self, n):
        """Random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, 'little')  #: 290

    def randrange(self, start, stop=None, step=_ONE):
        """A random item of `range(start, stop, step)`."""
        first = _index(start)
        if stop is None:
            if step is not _ONE:
                raise TypeError("Missing a non-None stop argument")  #: 310
            if first > 0:
                return self._randbelow(first)
            raise ValueError("empty range for randrange()")  #: 313
        width = _index(stop) - first
        stride = _index(step)
        if stride == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")  #: 323
        if stride > 0:
            count = (width + stride - 1) // stride
        elif stride < 0:
            count = (width + stride + 1) // stride
        else:
            raise ValueError("zero step for randrange()")  #: 331
        if count <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")  #: 333
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        """A random integer from `a` to `b`, both included."""
        return self.randrange(a, b+1)  #: 340

    def choice(self, seq):
        """A random item of a sequence."""
        if not len(seq):  #: 350
            raise IndexError('Cannot choose from an empty sequence')  #: 351
        return seq[self._randbelow(len(seq))]  #: 352

    def shuffle(self, x):
        """Shuffles a list in place."""
        if type(x) is list and type(self) is Random:
            return self._shuffle(x)
        randbelow = self._randbelow
        for i in reversed(range(1, len(x))):  #: 358
            j = randbelow(i + 1)  #: 360
            x[i], x[j] = x[j], x[i]  #: 361

    def sample(self, population, k, *, counts=None):
        """So many different items of a population, in random order."""
        if not _is_sequence(population):
            raise TypeError("Population must be a sequence.  "
                            "For dicts or sets, use sorted(d).")
        n = len(population)  #: 419
        if counts is not None:
            totals = _running_totals(counts)
            if len(totals) != n:
                raise ValueError('The number of counts does not match the population')  #: 423
            total = totals.pop()
            if not isinstance(total, int):  #: 425
                raise TypeError('Counts must be integers')  #: 426
            if total <= 0:
                raise ValueError('Total of counts must be greater than zero')  #: 428
            chosen = self.sample(range(total), k=k)
            return [population[_position_after(totals, place, 0, len(totals))] for place in chosen]
        randbelow = self._randbelow
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")  #: 434
        result = [None] * k  #: 435
        # A set of what was chosen already pays only where it is smaller than a copy of the population.
        set_size = 21
        if k > 5:
            set_size += 4 ** _ceil(_log(k * 3, 4))
        if n <= set_size:
            pool = list(population)  #: 442
            for i in range(k):  #: 443
                j = randbelow(n - i)  #: 444
                result[i] = pool[j]  #: 445
                pool[j] = pool[n - i - 1]
        else:
            selected = set()  #: 448
            for i in range(k):  #: 450
                j = randbelow(n)  #: 451
                while j in selected:
                    j = randbelow(n)  #: 453
                selected.add(j)
                result[i] = population[j]  #: 455
        return result  #: 456

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """A list of `k` items, each chosen from all."""
        random = self.random
        n = len(population)  #: 466
        if cum_weights is None:
            if weights is None:
                scale = n + 0.0
                return [population[_floor(random() * scale)] for _ in range(k)]
            try:
                cum_weights = _running_totals(weights)
            except TypeError:
                if not isinstance(weights, int):  #: 475
                    raise  #: 476
                k = weights
                raise TypeError(
                    f'The number of choices must be a keyword argument: {k=}'
                ) from None
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')  #: 482
        if len(cum_weights) != n:  #: 483
            raise ValueError('The number of weights does not match the population')  #: 484
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')  #: 487
        if not _isfinite(total):  #: 488
            raise ValueError('Total of weights must be finite')  #: 489
        last = n - 1
        return [population[_position_after(cum_weights, random() * total, 0, last)] for _ in range(k)]

    def uniform(self, a, b):
        """A number between two others, evenly distributed."""
        return a + (b - a) * self.random()  #: 507

    def triangular(self, low=0.0, high=1.0, mode=None):
        """A number between two others, most likely near a third."""
        u = self.random()  #: 523
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)  #: 525
        except ZeroDivisionError:
            return low  #: 527
        if u > c:
            u, c = 1.0 - u, 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)  #: 532

    def normalvariate(self, mu=0.0, sigma=1.0):
        """The normal distribution, by Kinderman and Monahan."""
        random = self.random
        while True:
            u1 = random()  #: 547
            u2 = 1.0 - random()  #: 548
            z = NV_MAGICCONST * (u1 - 0.5) / u2  #: 549
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma  #: 553

    def gauss(self, mu=0.0, sigma=1.0):
        """The normal distribution; numbers come in pairs."""
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + z * sigma  #: 591

    def lognormvariate(self, mu, sigma):
        """The logarithm of the number is distributed normally."""
        return _exp(self.normalvariate(mu, sigma))  #: 601

    def expovariate(self, lambd=1.0):
        """The exponential distribution."""
        return -_log(1.0 - self.random()) / lambd  #: 621

    def vonmisesvariate(self, mu, kappa):
        """An angle, most likely near `mu`."""
        random = self.random
        if kappa <= 1e-6:
            return TWOPI * random()  #: 641
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)  #: 644
        while True:
            z = _cos(_pi * random())
            d = z / (r + z)  #: 650
            u2 = random()  #: 651
            if u2 < 1.0 - d * d or u2 <= (1.0 - d) * _exp(d):  #: 652
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)  #: 656
        if random() > 0.5:
            return (mu + _acos(f)) % TWOPI
        return (mu - _acos(f)) % TWOPI

    def gammavariate(self, alpha, beta):
        """The gamma distribution."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')  #: 686
        random = self.random
        if alpha > 1.0:
            ainv = _sqrt(2.0 * alpha - 1.0)  #: 695
            bbb = alpha - LOG4
            ccc = alpha + ainv
            while True:
                u1 = random()  #: 700
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - random()  #: 703
                v = _log(u1 / (1.0 - u1)) / ainv  #: 704
                x = alpha * _exp(v)  #: 705
                z = u1 * u1 * u2
                r = bbb + ccc * v - x
                if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):  #: 708
                    return x * beta  #: 709
        if alpha == 1.0:
            return -_log(1.0 - random()) * beta  #: 713
        while True:
            b = (_e + alpha) / _e  #: 720
            p = b * random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            u1 = random()  #: 726
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):  #: 728
                    break
            elif u1 <= _exp(-x):  #: 730
                break
        return x * beta  #: 732

    def betavariate(self, alpha, beta):
        """The beta distribution."""
        y = self.gammavariate(alpha, 1.0)  #: 761
        if y:
            return y / (y + self.gammavariate(beta, 1.0))  #: 763
        return 0.0  #: 764

    def paretovariate(self, alpha):
        """The Pareto distribution."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """The Weibull distribution."""
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        """How many of `n` trials succeed, each with probability `p`."""
        if n < 0:
            raise ValueError("n must be non-negative")  #: 805
        if p <= 0.0 or p >= 1.0:
            if p == 0.0:
                return 0  #: 808
            if p == 1.0:
                return n  #: 810
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")  #: 811
        random = self.random
        if n == 1:
            return _index(random() < p)  #: 817
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)  #: 821
        if n * p < 10.0:
            x = y = 0
            c = _log2(1.0 - p)  #: 827
            if not c:
                return x  #: 829
            while True:
                y += _floor(_log2(random()) / c) + 1  #: 831
                if y > n:
                    return x  #: 833
                x += 1
        # Hörmann's transformed rejection.
        spread = _sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = n * p + 0.5
        vr = 0.92 - 4.2 / b
        alpha = None
        while True:
            u = random() - 0.5
            us = 0.5 - _fabs(u)  #: 851
            k = _floor((2.0 * a / us + b) * u + c)  #: 852
            if k < 0 or k > n:
                continue
            v = random()  #: 858
            if us >= 0.07 and v <= vr:
                return k  #: 860
            if alpha is None:
                alpha = (2.83 + 5.1 / b) * spread
                lpq = _log(p / (1.0 - p))  #: 867
                m = _floor((n + 1) * p)
                h = _lgamma(m + 1) + _lgamma(n - m + 1)  #: 869
            v *= alpha / (a / (us * us) + b)  #: 871
            if _log(v) <= h - _lgamma(k + 1) - _lgamma(n - k + 1) + (k - m) * lpq:  #: 872
                return k  #: 873


class SystemRandom(Random):
    """Numbers that no seed of the script's decides; the run's seed does."""

    def random(self):
        """A float in [0, 1)."""
        return (int.from_bytes(_entropy.urandom(7)) >> 3) * RECIP_BPF

    def getrandbits(self, k):
        """An integer of so many bits."""
        if k < 0:
            raise ValueError('number of bits must be non-negative')  #: 896
        size = (k + 7) // 8
        return int.from_bytes(_entropy.urandom(size)) >> (size * 8 - k)

    def randbytes(self, n):
        """Random bytes."""
        return _entropy.urandom(n)

    def seed(self, *args, **kwds):
        """Does nothing."""
        return None  #: 909

    def _notimplemented(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')  #: 913

    getstate = setstate = _notimplemented


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
binomialvariate = _inst.binomialvariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
