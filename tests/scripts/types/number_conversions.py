"""int() and float() of buffers, of subclasses, and of what __int__ and __float__ return."""


def attempt(action):
    try:
        print(repr(action()))
    except BaseException as error:
        print(type(error).__name__, error)


import warnings

warnings.simplefilter("error")


class MyInt(int):
    pass


class MyFloat(float):
    def __float__(self):
        return 42.0


class Returns:
    def __int__(self):
        return MyInt(5)

    def __index__(self):
        return MyInt(6)

    def __float__(self):
        return MyFloat(2.5)


attempt(lambda: int(memoryview(b"123")[1:3]))
attempt(lambda: float(memoryview(b"12.3")[1:4]))
attempt(lambda: int(memoryview(b"zz")))
attempt(lambda: float(bytearray(b"zz")))
attempt(lambda: int(Returns()))
attempt(lambda: [1, 2, 3][Returns()])
attempt(lambda: float(Returns()))
attempt(lambda: float(MyFloat(1)))
attempt(lambda: int.__new__(bool, 0))
attempt(lambda: object.__new__(int))
attempt(lambda: tuple.__new__(list))
for base in (-0.0, 0.0, -1.0, 2.0, float("-inf")):
    for power in (float("-inf"), float("inf"), -3.0, -2.5, 0.0, 3.0):
        attempt(lambda: (base, power, base**power))
