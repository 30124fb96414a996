import random

random.seed(42)
print(random.random(), random.randint(1, 100), random.choice("abc"), random.uniform(1, 2), random.gauss(0, 1))
x = list(range(10))
random.shuffle(x)
print(x)
print(random.sample(range(1000), 5), random.choices("abc", k=5), random.choices([1, 2, 3], [5, 1, 1], k=8))
print(random.getrandbits(100), random.randbytes(5), random.randrange(0, 100, 7))
print(random.sample(["a", "b"], counts=[3, 2], k=3))
for seed in (3.5, -7, 2**70, None, True, 0):
    if seed is not None:
        random.seed(seed)
        print(seed, random.random())


class Quarter(random.Random):
    def random(self):
        return 0.25


print(Quarter().choice(range(100)), Quarter().randint(1, 10))


class Counter(random.Random):
    def getrandbits(self, k):
        return 0


print(Counter().choice(range(100)), Counter().shuffle([1, 2, 3]))
r = random.Random(7)
state = r.getstate()
a = [r.random(), r.gauss()]
r.setstate(state)
print(a == [r.random(), r.gauss()], len(state[1]), state[0], state[2])
