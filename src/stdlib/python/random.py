"""Random numbers: the Mersenne Twister, and the distributions that are built on it."""

from math import acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs, floor as _floor
from math import isfinite as _isfinite, lgamma as _lgamma, log as _log, log2 as _log2, pi as _pi, sin as _sin
from math import sqrt as _sqrt

import _entropy
import _random

# What the module offers of a generator that all share.
_SHARED = """
    betavariate binomialvariate choice choices expovariate gammavariate gauss getrandbits getstate lognormvariate
    normalvariate paretovariate randbytes randint random randrange sample seed setstate shuffle triangular uniform
    vonmisesvariate weibullvariate
""".split()

__all__ = ["Random", "SystemRandom", *_SHARED]

# Constants of the rejection methods, rounded as scripts know them.
NV_MAGICCONST, LOG4, SG_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0), _log(4.0), 1.0 + _log(4.5)
TWOPI = _pi + _pi
BPF = 53
RECIP_BPF = 0.5 ** BPF
_ONE = 1

_index = _random.index


def _running_totals(numbers):
    totals = []
    for number in numbers:
        totals.append(totals[-1] + number if totals else number)
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


def _old_number(text):
    """What the first version of seeding made of a text: a rolling product of its characters."""
    product = ord(text[0]) * 128 if text else 0
    for character in text:
        product = (product * 1000003 ^ ord(character)) % 2 ** 64
    product ^= len(text)
    return product if product != -1 else -2


class Random(_random.Random):
    """A generator of random numbers with a state of its own."""

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)  #: 125
        self.gauss_next = None

    def seed(self, a=None, version=2):
        """Begins the sequence that belongs to a seed; without one, a sequence of the run's own."""
        number = a
        if isinstance(a, (str, bytes)) and version == 1:
            number = _old_number(a if isinstance(a, str) else a.decode("latin-1"))
        elif isinstance(a, (str, bytes, bytearray)):
            if version == 2:
                from _hashlib import sha512
                data = a.encode() if isinstance(a, str) else a  #: 166 a = «a.encode()»
                number = int.from_bytes(data + sha512(data).digest())
        elif a is not None and not isinstance(a, (int, float)):
            raise TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
        _random.Random.seed(self, number)  #: 173 «super().seed(a)»
        self.gauss_next = None

    def getstate(self):
        """The state, for `setstate`."""
        words = _random.Random.getstate(self)
        return self.VERSION, words, self.gauss_next

    def setstate(self, state):
        """Goes back to a state."""
        version = state[0]  #: 182 version = «state[0]»
        if version != 2 and version != 3:
            raise ValueError(f"state with version {version} passed to Random.setstate() of version {self.VERSION}")  #: 198 raise ValueError("state with version %s passed to "\n                 "Random.setstate() of version %s" %\n                 (version, self.VERSION))
        _, words, self.gauss_next = state
        if version == 2:
            # Then the words had signs.
            try:
                words = tuple(word % 0x1_0000_0000 for word in words)
            except ValueError as wrong:
                raise TypeError from wrong  #: 195 raise TypeError from e
        _random.Random.setstate(self, words)  #: 185 «super().setstate(internalstate)»

    def __getstate__(self):
        return self.getstate()  #: 214

    def __setstate__(self, state):
        self.setstate(state)  #: 217

    def __reduce__(self):
        return type(self), (), self.getstate()

    def __init_subclass__(cls, /, **kwargs):
        # The nearest class that says where numbers come from decides how `_randbelow` gets them.
        for base in cls.__mro__:
            own = vars(base)
            if base is Random or '_randbelow' in own:
                return
            for source, way in (('getrandbits', Random._randbelow_with_getrandbits),
                                ('random', Random._randbelow_without_getrandbits)):
                if source in own:
                    cls._randbelow = way
                    return

    def _randbelow_with_getrandbits(self, n):
        """An integer from 0 to below `n`, of bits."""
        draw, bits = self.getrandbits, n.bit_length()
        while (number := draw(bits)) >= n:  #: 250 r = «getrandbits(k)»  # 0 <= r < 2**k
            pass
        return number

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        """An integer from 0 to below `n`, of floats."""
        draw = self.random
        if n >= maxsize:
            import warnings
            warnings.warn("Underlying random() generator does not supply \nenough bits to choose from a population range "
                          "this large.\nTo remove the range limitation, add a getrandbits() method.")
            return _floor(draw() * n)  #: 267 return _floor(«random()» * n)
        # What lies above the last whole multiple of `n` would favour small numbers.
        limit = (maxsize // n * n) / maxsize
        while (part := draw()) >= limit:  #: 270 r = «random()»
            pass
        return _floor(part * maxsize) % n

    def _randbelow(self, n):
        """An integer from 0 to below `n`."""
        return self._below(n) if n < 2 ** 62 else self._randbelow_with_getrandbits(n)

    def randbytes(self, n):
        """So many random bytes."""
        drawn = self.getrandbits(n * 8)  #: 290 return «self.getrandbits(n * 8)».to_bytes(n, 'little')
        return drawn.to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=_ONE):
        """A random item of `range(start, stop, step)`."""
        first = _index(start)  #: 305 istart = «_index(start)»
        if stop is None:
            if step is not _ONE:
                raise TypeError('Missing a non-None stop argument')  #: 310 raise TypeError("Missing a non-None stop argument")
            if first <= 0:
                raise ValueError('empty range for randrange()')  #: 313 raise ValueError("empty range for randrange()")
            return self._randbelow(first)
        width, stride = _index(stop) - first, _index(step)  #: 316 istop = _index(stop)
        if stride == 0:
            raise ValueError('zero step for randrange()')  #: 331 raise ValueError("zero step for randrange()")
        # Rounded up: a part of a stride has an item at its beginning.
        count = -(-width // stride)
        if count > 0:
            return first + self._randbelow(count) * stride
        if stride == 1:
            raise ValueError(f'empty range in randrange({start}, {stop})')  #: 323 raise ValueError(f"empty range in randrange({start}, {stop})")
        raise ValueError(f'empty range in randrange({start}, {stop}, {step})')  #: 333 raise ValueError(f"empty range in randrange({start}, {stop}, {step})")

    def randint(self, a, b):
        """A random integer from `a` to `b`, both included."""
        return self.randrange(a, b+1)  #: 340

    def choice(self, seq):
        """A random item of a sequence."""
        size = len(seq)  #: 350 if not «len(seq)»:
        if size == 0:
            raise IndexError("Cannot choose from an empty sequence")  #: 351 raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(size)]  #: 352 return «seq[self._randbelow(len(seq))]»

    def shuffle(self, x):
        """Shuffles a list in place."""
        if type(x) is list and type(self) is Random:
            return self._shuffle(x)
        draw = self._randbelow
        for last in range(len(x) - 1, 0, -1):  #: 358 for i in reversed(range(1, «len(x)»)):
            other = draw(last + 1)
            x[last], x[other] = x[other], x[last]  #: 361 x[i], x[j] = «x[j]», x[i]

    def sample(self, population, k, *, counts=None):
        """So many different items of a population, in random order."""
        if not _is_sequence(population):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")  #: 417 raise TypeError("Population must be a sequence.  "\n                "For dicts or sets, use sorted(d).")
        size = len(population)
        if counts is not None:
            totals = _running_totals(counts)
            if len(totals) != size:
                raise ValueError("The number of counts does not match the population")  #: 423 raise ValueError('The number of counts does not match the population')
            total = totals.pop()
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")  #: 426 raise TypeError('Counts must be integers')
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")  #: 428 raise ValueError('Total of counts must be greater than zero')
            places = self.sample(range(total), k=k)  #: 429 selections = «self.sample(range(total), k=k)»
            return [population[_position_after(totals, place, 0, len(totals))] for place in places]
        if not 0 <= k <= size:
            raise ValueError('Sample larger than population or is negative')  #: 434 raise ValueError("Sample larger than population or is negative")
        chosen = [None] * k  #: 435 result = «[None] * k»
        for slot, place in enumerate(self._different(size, k)):
            chosen[slot] = population[place]
        return chosen

    def _different(self, size, k):
        """So many different places below a size."""
        draw = self._randbelow
        # To remember which places are taken pays only where this needs less room than a list of all places.
        room = 21 + (4 ** _ceil(_log(k * 3, 4)) if k > 5 else 0)
        if size <= room:
            left = list(range(size))
            for end in range(size - 1, size - k - 1, -1):
                at = draw(end + 1)
                yield left[at]
                left[at] = left[end]
            return
        taken = set()
        while len(taken) < k:
            at = draw(size)
            if at not in taken:
                taken.add(at)
                yield at

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """A list of `k` items, each chosen from all."""
        draw, size = self.random, len(population)  #: 466 n = «len(population)»
        if weights is None and cum_weights is None:
            return [population[_floor(draw() * float(size))] for _ in range(k)]
        if cum_weights is None:
            try:
                cum_weights = _running_totals(weights)
            except TypeError:
                if isinstance(weights, int):
                    raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}") from None  #: 478 raise TypeError(\n    f'The number of choices must be a keyword argument: {k=}'\n) from None
                raise
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")  #: 482 raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != size:  #: 483 if «len(cum_weights)» != n:
            raise ValueError("The number of weights does not match the population")  #: 484 raise ValueError('The number of weights does not match the population')
        whole = cum_weights[-1] + 0.0  #: 485 total = «cum_weights[-1]» + 0.0   # convert to float
        if whole <= 0.0:
            raise ValueError("Total of weights must be greater than zero")  #: 487 raise ValueError('Total of weights must be greater than zero')
        if not _isfinite(whole):
            raise ValueError("Total of weights must be finite")  #: 489 raise ValueError('Total of weights must be finite')
        return [population[_position_after(cum_weights, draw() * whole, 0, size - 1)] for _ in range(k)]

    def uniform(self, a, b):
        """A number between two others, evenly distributed."""
        span = b - a  #: 507 return a + («b - a») * self.random()
        return span * self.random() + a

    def triangular(self, low=0.0, high=1.0, mode=None):
        """A number between two others, most likely near a third."""
        drawn = self.random()
        try:
            peak = (mode - low) / (high - low) if mode is not None else 0.5
        except ZeroDivisionError:
            return low
        if drawn > peak:
            # The falling side is the rising one of the mirrored triangle.
            low, high, drawn, peak = high, low, 1.0 - drawn, 1.0 - peak
        return low + _sqrt(drawn * peak) * (high - low)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """The normal distribution, as the ratio of two even numbers (Kinderman and Monahan)."""
        draw = self.random
        while True:
            above = draw() - 0.5
            below = 1.0 - draw()
            ratio = NV_MAGICCONST * above / below
            if ratio * ratio * 0.25 <= -_log(below):
                return ratio * sigma + mu  #: 553 return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """The normal distribution; numbers come in pairs, of which the second waits."""
        number, self.gauss_next = self.gauss_next, None
        if number is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            number, self.gauss_next = radius * _cos(angle), radius * _sin(angle)
        return number * sigma + mu  #: 591 return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        """The logarithm of the number is distributed normally."""
        power = self.normalvariate(mu, sigma)
        return _exp(power)  #: 601 return «_exp(self.normalvariate(mu, sigma))»

    def expovariate(self, lambd=1.0):
        """The exponential distribution."""
        drawn = -_log(1.0 - self.random())
        return drawn / lambd  #: 621 return «-_log(1.0 - self.random()) / lambd»

    def vonmisesvariate(self, mu, kappa):
        """An angle, most likely near `mu` (Best and Fisher)."""
        draw = self.random
        if kappa <= 1e-6:
            return draw() * TWOPI
        half = 0.5 / kappa
        reach = half + _sqrt(half * half + 1.0)
        while True:
            cosine = _cos(draw() * _pi)
            ratio = cosine / (reach + cosine)
            drawn = draw()
            if drawn < 1.0 - ratio * ratio or drawn <= (1.0 - ratio) * _exp(ratio):
                break
        flip = 1.0 / reach
        angle = _acos((flip + cosine) / (1.0 + flip * cosine))
        return (mu + angle if draw() > 0.5 else mu - angle) % TWOPI

    def gammavariate(self, alpha, beta):
        """The gamma distribution."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")  #: 686 raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha > 1.0:
            return self._gamma_above_one(alpha) * beta
        if alpha < 1.0:
            return self._gamma_below_one(alpha) * beta
        return -_log(1.0 - self.random()) * beta

    def _gamma_above_one(self, alpha):
        """The gamma distribution of shapes above one (Cheng)."""
        draw = self.random
        spread = _sqrt(2.0 * alpha - 1.0)
        base, slope = alpha - LOG4, alpha + spread
        while True:
            first = draw()
            if first <= 1e-7 or first >= .9999999:
                continue
            second = 1.0 - draw()
            odds = _log(first / (1.0 - first)) / spread
            number = _exp(odds) * alpha
            weight = first * first * second
            slack = base + slope * odds - number
            if slack + SG_MAGICCONST - weight * 4.5 >= 0.0 or slack >= _log(weight):
                return number

    def _gamma_below_one(self, alpha):
        """The gamma distribution of shapes below one (Ahrens and Dieter)."""
        draw = self.random
        top = (alpha + _e) / _e
        while True:
            place = draw() * top
            if place <= 1.0:
                number = place ** (1.0 / alpha)
                if draw() <= _exp(-number):
                    return number
            else:
                number = -_log((top - place) / alpha)
                if draw() <= number ** (alpha - 1.0):
                    return number

    def betavariate(self, alpha, beta):
        """The beta distribution: one gamma number's part of the sum of two."""
        part = self.gammavariate(alpha, 1.0)  #: 761 y = «self.gammavariate(alpha, 1.0)»
        if not part:
            return 0.0
        rest = self.gammavariate(beta, 1.0)  #: 763 return y / (y + «self.gammavariate(beta, 1.0)»)
        return part / (part + rest)

    def paretovariate(self, alpha):
        """The Pareto distribution."""
        drawn = 1.0 - self.random()
        return drawn ** (-1.0 / alpha)  #: 771 return u ** («-1.0 / alpha»)

    def weibullvariate(self, alpha, beta):
        """The Weibull distribution."""
        drawn = -_log(1.0 - self.random())
        return drawn ** (1.0 / beta) * alpha  #: 782 return alpha * (-_log(u)) ** («1.0 / beta»)

    def binomialvariate(self, n=1, p=0.5):
        """How many of `n` trials succeed, each with probability `p`."""
        if n < 0:
            raise ValueError('n must be non-negative')  #: 805 raise ValueError("n must be non-negative")
        if not 0.0 < p < 1.0:
            if p != 0.0 and p != 1.0:
                raise ValueError('p must be in the range 0.0 <= p <= 1.0')  #: 811 raise ValueError("p must be in the range 0.0 <= p <= 1.0")
            return n if p else 0
        if n == 1:
            return int(self.random() < p)
        if p > 0.5:
            # Rather count the failures, which are fewer.
            return n - self.binomialvariate(n, 1.0 - p)
        return self._few_successes(n, p) if n * p < 10.0 else self._many_successes(n, p)

    def _few_successes(self, n, p):
        """Goes from success to success: the way is distributed geometrically (Devroye)."""
        failure = _log2(1.0 - p)
        successes = trial = 0
        while failure:
            trial += 1 + _floor(_log2(self.random()) / failure)
            if trial > n:
                break
            successes += 1
        return successes

    def _many_successes(self, n, p):
        """Hörmann's transformed rejection with squeeze, BTRS."""
        draw = self.random
        deviation = _sqrt(n * p * (1.0 - p))
        width = 1.15 + deviation * 2.53
        slope = -0.0873 + width * 0.0248 + p * 0.01
        centre = n * p + 0.5
        sure = 0.92 - 4.2 / width
        likely = None
        while True:
            across = draw() - 0.5
            margin = 0.5 - _fabs(across)
            count = _floor((slope * 2.0 / margin + width) * across + centre)
            if not 0 <= count <= n:
                continue
            height = draw()
            if margin >= 0.07 and height <= sure:
                return count
            if likely is None:
                # Seldom needed, so that it is worked out only now.
                scale = deviation * (2.83 + 5.1 / width)
                odds, mode = _log(p / (1.0 - p)), _floor((n + 1) * p)
                likely = _lgamma(mode + 1) + _lgamma(n - mode + 1)
            height *= scale / (slope / (margin * margin) + width)
            if _log(height) <= likely - _lgamma(count + 1) - _lgamma(n - count + 1) + (count - mode) * odds:
                return count


class SystemRandom(Random):
    """Numbers that no seed of the script's decides; the run's seed does."""

    def random(self):
        """A float from 0 to below 1."""
        bits = int.from_bytes(_entropy.urandom(7)) // 8
        return bits * RECIP_BPF

    def getrandbits(self, k):
        """An integer of so many bits."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")  #: 896 raise ValueError('number of bits must be non-negative')
        spare = -k % 8
        return int.from_bytes(_entropy.urandom((k + spare) // 8)) >> spare

    def randbytes(self, n):
        """So many random bytes."""
        return _entropy.urandom(n)

    def seed(self, *args, **kwds):
        """Does nothing: there is no seed."""

    def _notimplemented(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")  #: 913 raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate = _notimplemented


_inst = Random()
for _name in _SHARED:
    globals()[_name] = getattr(_inst, _name)
del _name
