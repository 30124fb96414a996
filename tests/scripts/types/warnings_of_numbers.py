# Deprecations that numbers warn of.
class Sub(int):
    pass


class Odd:
    def __int__(self):
        return Sub(5)

    def __index__(self):
        return True

    def __float__(self):
        return F(1.5)


class F(float):
    pass


class T:
    def __trunc__(self):
        return 3


flag = True
print(~flag)
print(int(Odd()), type(int(Odd())).__name__)
print(int(T()))
print([10, 20][Odd()])
print(float(Odd()), type(float(Odd())).__name__)
