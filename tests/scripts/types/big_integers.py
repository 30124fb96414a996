# A few sums with integers of many digits.
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print(factorial(30), factorial(100) // factorial(98), fibonacci(300))
print(factorial(200) % (10**9 + 7), len(str(factorial(1000))), sum(int(d) for d in str(2**1000)))
print(10**50 // 7, -(10**50) // 7, 10**50 % 7, -(10**50) % 7, divmod(-(10**50), 10**25 + 3))
x = 123456789012345678901234567890
print(x & (x - 1), x | 1, x ^ -1, ~x, -x & 0xFFFF, x >> 64, x << 3, bin(x)[:20], hex(x), oct(x))
print(x == x + 0, x < x + 1, hash(x) == hash(x + 0), {x: 1}[123456789012345678901234567890], x in [x], -x < 0 < x, max(x, -x, 10**29))
print(int("123456789" * 5), int("-" + "9" * 30), f"{x:,}", f"{x:_d}", f"{x:e}", f"{x:.3g}", "%d %x" % (x, x), repr(x), str(-x))
print(x.bit_length(), x.to_bytes(13), int.from_bytes(x.to_bytes(13)), float(x), x / 3, x / 10**30, x * 1.5, x - 0.5 == float(x))
print(2**64 - 1, 2**64 == 18446744073709551616, (2**64) ** 2 // 2**127, isinstance(2**100, int), type(2**100 - 2**100).__name__, 2**63 - 2**63 + 5)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(gcd(factorial(25), 2**40 * 3**5), gcd(fibonacci(120), fibonacci(80)), pow(7, 10**20, 13), pow(3, -1, 2**89 - 1))
