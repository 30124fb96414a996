import random

r = random.Random(12345)
for name in ("betavariate", "gammavariate", "vonmisesvariate", "weibullvariate", "lognormvariate"):
    print(name, getattr(r, name)(1.5, 2.5))
print(r.gammavariate(0.5, 2), r.gammavariate(1, 2), r.betavariate(0.3, 0.4))
print(r.expovariate(3), r.paretovariate(3), r.triangular(), r.triangular(1, 5, 4), r.normalvariate())
print([r.binomialvariate(100, 0.3) for _ in range(5)], r.binomialvariate(10, 0.3), r.binomialvariate(10, 0.9))
print(r.gauss(), r.gauss(10, 2), r.expovariate())
