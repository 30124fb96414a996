import random

calls = [
    lambda: random.choice([]),
    lambda: random.randint(5, 1),
    lambda: random.randrange(0),
    lambda: random.randrange(1, 10, 0),
    lambda: random.randrange(10, 1, 2),
    lambda: random.randrange(1.5),
    lambda: random.sample({1, 2}, 1),
    lambda: random.sample([1], 2),
    lambda: random.sample([1, 2], 1, counts=[1]),
    lambda: random.choices([1, 2], [0, 0]),
    lambda: random.choices([1, 2], [1]),
    lambda: random.choices([1, 2], 2),
    lambda: random.seed([]),
    lambda: random.setstate((9, (), None)),
    lambda: random.gammavariate(-1, 1),
    lambda: random.binomialvariate(5, 2),
    lambda: random.getrandbits(-1),
    lambda: random.SystemRandom().getstate(),
]
for call in calls:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
