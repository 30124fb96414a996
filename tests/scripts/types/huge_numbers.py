# What would need too much memory is refused, and nothing hangs.
def attempt(f):
    try:
        result = f()
        print("fine", result.bit_length() if isinstance(result, int) else len(result))
    except (MemoryError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lambda: "a" * (1 << 62))
attempt(lambda: 1 << (1 << 100))
attempt(lambda: "a" * (1 << 70))
attempt(lambda: b"ab" * (1 << 70))
attempt(lambda: f"{1:1000000000000000000000}")
attempt(lambda: "%1000000000000000000000d" % 1)
attempt(lambda: 2**100000)
attempt(lambda: 3**50000 % 10**50)
attempt(lambda: (10**4000) * (10**4000))
attempt(lambda: int("9" * 4300))
attempt(lambda: int("9" * 4301))
attempt(lambda: str(10**4299))
attempt(lambda: str(10**4300))
attempt(lambda: hex(16**5000))
attempt(lambda: int("f" * 5000, 16))
attempt(lambda: 1 << 1000000)
attempt(lambda: f"{2**20000:x}")
attempt(lambda: f"{2**20000:d}")
attempt(lambda: f"{2**20000}")
attempt(lambda: "x".center(100000))
attempt(lambda: 0 ** (10**100))
attempt(lambda: (-1) ** (10**100))
attempt(lambda: pow(3, 10**100, 1000))
attempt(lambda: (1 << 100000) >> 99990)
