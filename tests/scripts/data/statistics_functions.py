import statistics as st
from fractions import Fraction as F
def e(f):
    try: print(repr(f()))
    except Exception as x: print(type(x).__name__, x)
d = [1, 2, 2, 3, 7.5]
for n in "mean fmean median median_low median_high mode multimode stdev pstdev variance pvariance geometric_mean harmonic_mean quantiles median_grouped".split(): print(n, getattr(st, n)(d))
i = [1, 2, 3, 4]
for n in "mean fmean median mode stdev pstdev variance pvariance".split(): print(n, getattr(st, n)(i))
print(st.mean([F(1,2), F(3,4)]), st.mean([1.5, F(1,2)]), st.variance([F(1,2), F(3,4)]), st.fmean(i, weights=[1,0,0,3]), st.mean([True, False]), st.stdev([0.1, 0.2, 0.4]), st.mean([1e308, 1e308]), st.quantiles(range(20), n=10), st.quantiles(i, method="inclusive"), st.mode("aabbb"))
print(st.correlation([1,2,3],[1,5,7]), st.covariance([1,2,3],[1,5,7]), st.linear_regression([1,2,3],[1,5,7]), st.correlation([1,2,3],[3,2,9], method="ranked"))
n = st.NormalDist(10, 2); print(n, n.mean, n.stdev, n.pdf(11), n.cdf(11), n.inv_cdf(.9), n.quantiles(), n + 5, n * 2, n.overlap(st.NormalDist(11, 3)), n.samples(2, seed=1), n.zscore(13), st.NormalDist.from_samples(i), n == st.NormalDist(10, 2))
for f in (lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.median([]), lambda: st.mode([]), lambda: st.mean(["a"]), lambda: st.fmean([]), lambda: st.variance([1]), lambda: st.quantiles([]), lambda: st.harmonic_mean([-1, 2]), lambda: st.NormalDist(0, -1), lambda: st.correlation([1,1],[1,2])): e(f)
