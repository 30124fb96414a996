"""The normal distribution, and densities that kernels estimate."""

import copy
import random
import statistics

random.seed(4)
drawn = [random.gauss(3, 2) for _ in range(50)]
N = statistics.NormalDist
a, b = N(1, 2), N(3, 0.5)
print(a, a + b, a - b, a + 1, 1 + a, 2 - a, a * 3, 3 * a, a / 2, -a, +a, a == N(1.0, 2.0), a == 3, hash(a) == hash(N(1, 2)))
print(a.mean, a.median, a.mode, a.stdev, a.variance, a.pdf(2), a.cdf(2), a.zscore(4), copy.copy(a), copy.deepcopy(b))
print([a.inv_cdf(p) for p in (1e-12, .001, .01, .3, .5, .7, .99, .9999999)], a.quantiles(), a.quantiles(10))
print(a.overlap(b), b.overlap(a), a.overlap(N(5, 2)), N.from_samples(drawn), a.samples(3, seed=5))

sample, places = drawn[:9], (-5, 0, 1, 2.5, 30)
for kernel in ('normal gauss logistic sigmoid rectangular uniform triangular parabolic epanechnikov quartic biweight '
               'triweight cosine').split():
    density, below = (statistics.kde(sample, 1.5, kernel, cumulative=cumulative) for cumulative in (False, True))
    draw = statistics.kde_random(sample, 1.5, kernel, seed=8)
    # Libraries of C differ in the last digit of erfc().
    levels = [round(below(place), 12) for place in places]
    print(kernel, list(map(density, places)), levels, [draw() for _ in range(3)])
    print('   ', density.__doc__, below.__doc__, draw.__doc__, density.__name__, below.__qualname__)
growing = [1, 5]
near, far = statistics.kde(growing, 1, 'cosine'), statistics.kde(growing, 1)
print(near(3), far(3))
growing.append(3)
print(near(3), far(3))
