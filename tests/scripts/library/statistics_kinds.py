"""Averages and spreads of integers, floats, fractions, decimals, mixtures, and what is not finite."""

import math
import random
import statistics
from decimal import Decimal as D
from fractions import Fraction as F

random.seed(4)
drawn = [random.gauss(3, 2) for _ in range(50)]
DATA = [[1, 2, 3, 4], [1.5, 2.5, 3.5], [F(1, 2), F(1, 3)], [D('1.5'), D('2.25'), D('7')], [True, 3], [1, F(1, 3)],
        [F(1, 2), 1.5], [3], [2, 2, 5, 5, 7], drawn, [1e300, 1e-300, 1e300], [0.1] * 10, range(10),
        [math.inf, 1.0], [math.nan, 1.0], [-3, 0, 4], [], [1, 'b'], [None]]
NAMES = ('mean fmean median median_low median_high median_grouped mode multimode pvariance variance pstdev stdev '
         'geometric_mean harmonic_mean quantiles').split()

for data in DATA:
    print(data if data is not drawn else 'drawn')
    for name in NAMES:
        try:
            print('   ', name, repr(getattr(statistics, name)(data)))
        except Exception as error:
            print('   ', name, type(error).__name__, error)
for n in 1, 3, 10:
    for method in 'inclusive', 'exclusive':
        print(statistics.quantiles(drawn[:7], n=n, method=method), statistics.quantiles([1, 2], n=n, method=method))
print(statistics.fmean([1, 2, 3], [1, 1, 2]), statistics.harmonic_mean([40, 60], weights=[5, 30]))
print(statistics.variance([1, 2, 3], 2), statistics.pvariance([1, 2, 3], 2.5), statistics.pstdev([F(1, 3), F(5, 7)]))
x, y = drawn[:9], drawn[20:29]
print(statistics.covariance(x, y), statistics.correlation(x, y), statistics.correlation(x, y, method='ranked'))
print(statistics.correlation([1, 2, 2, 3], [4, 4, 5, 6], method='ranked'), statistics.linear_regression(x, y))
print(statistics.correlation([1e200, 2e200, 3e200], [1e200, 5e200, 2e200]), statistics.correlation([1e-200, 2e-200], [3e-200, 1e-200]))
print(statistics.linear_regression([1, 2], [3, 5], proportional=True)._asdict())
