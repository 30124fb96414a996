"""Ranges, slices and texts of integers beyond the machine's."""


def attempt(action):
    try:
        print(repr(action()))
    except BaseException as error:
        print(type(error).__name__, error)


import sys


class Anything:
    def __eq__(self, other):
        return True


attempt(lambda: range(10).count(Anything()))
attempt(lambda: range(10).index(Anything()))
attempt(lambda: list(reversed(range(-(2**63) - 2, -(2**63) + 2))))
attempt(lambda: list(range(2**63 - 2, 2**63 + 2)))
attempt(lambda: slice(0, 2**100).indices(2**100))
attempt(lambda: slice(None, None, -1).indices(2**70))
attempt(lambda: slice(2**80, -(2**80), -(2**70)).indices(2**75))
attempt(lambda: slice(0, 1, 2**70).indices(5))
attempt(lambda: int("1" * 5000))
attempt(lambda: str(10**5000))
attempt(lambda: len(hex(10**5000)))
attempt(sys.get_int_max_str_digits)
attempt(lambda: sys.set_int_max_str_digits(100))
attempt(lambda: sys.set_int_max_str_digits(0))
attempt(lambda: len(str(10**5000)))
attempt(lambda: (hash(""), hash(b""), hash(memoryview(b""))))
