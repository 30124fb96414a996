"""Data that have no such statistic, and the library's lines that say so."""

import statistics as st
import traceback

N = st.NormalDist
single, flat = N(1, 2), N(1, 0)
CALLS = [
    lambda: st.mean([]), lambda: st.mean(['a']), lambda: st.mean(5), lambda: st.fmean([1, 2], [1]),
    lambda: st.fmean([1, 2], [0, 0]), lambda: st.geometric_mean([1, -1]), lambda: st.geometric_mean([]),
    lambda: st.harmonic_mean([1, -2]), lambda: st.harmonic_mean([-1]), lambda: st.harmonic_mean(['a']),
    lambda: st.harmonic_mean([1, 2], [1]), lambda: st.harmonic_mean([1, 2], [-1, 3]),
    lambda: st.harmonic_mean([1, 2], [0, 0]), lambda: st.median([]), lambda: st.median_low([]),
    lambda: st.median_high([]), lambda: st.median_grouped(['a']), lambda: st.mode([]), lambda: st.mode(5),
    lambda: st.quantiles([1, 2], n=0), lambda: st.quantiles([1, 2], method='x'), lambda: st.quantiles([]),
    lambda: st.quantiles(['a', 'b']), lambda: st.variance([1]), lambda: st.pvariance([]), lambda: st.stdev([1]),
    lambda: st.stdev([1, None]), lambda: st.stdev([1.0, float('nan')]), lambda: st.pstdev([]),
    lambda: st.covariance([1], [1]), lambda: st.correlation([1, 2], [1]), lambda: st.correlation([1, 1], [1, 2]),
    lambda: st.correlation([1, 2], [3, 4], method='q'), lambda: st.linear_regression([1, 1], [1, 2]),
    lambda: N(1, -1), lambda: N('a'), lambda: flat.pdf(1), lambda: flat.cdf(1), lambda: flat.zscore(1),
    lambda: flat.overlap(single), lambda: single.overlap(3), lambda: single.inv_cdf(1), lambda: single + 'x',
    lambda: N.from_samples([1]), lambda: setattr(single, 'x', 1), lambda: setattr(single, 'mean', 1),
    lambda: st.kde([], 1), lambda: st.kde(['a'], 1), lambda: st.kde([1], 0), lambda: st.kde([1], 1, 'zz'),
    lambda: st.kde_random([], 1), lambda: st.kde_random([1], -1), lambda: st.kde_random([1], 1, 'zz')]
for call in CALLS:
    try:
        print(call())
    except Exception:
        print(traceback.format_exc())
