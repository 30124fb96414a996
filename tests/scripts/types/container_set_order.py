# The order of small ints in sets, after every operation, is CPython's.
def step(n):
    return (n * 1103515245 + 12345) % 2147483648


seed = 7
a, b = set(), set()
for round in range(300):
    seed = step(seed)
    kind = seed >> 16
    seed = step(seed)
    n = (seed >> 16) % 60
    match kind % 9:
        case 0 | 1 | 2:
            a.add(n)
        case 3:
            a.discard(n)
        case 4:
            b.add(n * 8)
        case 5:
            a |= b
        case 6:
            b = a - {n, n + 1, n + 8}
        case 7:
            a = (a ^ b) | {n}
        case 8:
            a &= set(range(n, n + 40)) | b
    if round % 25 == 0:
        print(list(a), list(b))
c = a.copy()
while c:
    print(c.pop(), end=" ")
print()
c.update(range(0, 1000, 97))
print(list(c))
c.difference_update(range(0, 500))
print(list(c), list(frozenset(c)), list(set(sorted(c))))
print(list({-1, -2, 1, 2, 1099511627776, 1.5, 3.0, 100, 8}))
