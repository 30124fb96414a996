"""A loop over small integers, at module level."""

s = 0
for i in range(2_000_000):
    s += i * i % 7
print(s)
