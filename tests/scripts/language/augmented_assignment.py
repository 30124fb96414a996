class Acc:
    def __init__(self, v):
        self.v = v

    def __iadd__(self, other):
        print("iadd", other)
        self.v += other
        return self

    def __mul__(self, other):
        print("mul", other)
        return Acc(self.v * other)

    def __imatmul__(self, other):
        return NotImplemented

    def __matmul__(self, other):
        return ("matmul", other)


a = b = Acc(1)
a += 2
print(a is b, a.v)
a *= 3
print(a is b, a.v, b.v)
a @= 4
print(a)
n = 7
n //= 2
n **= 3
n <<= 2
n |= 1
n ^= 3
n &= 0xFF
n >>= 1
n %= 10
n /= 4
print(n)
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)
s = x = [1]
s += "ab"
print(s, x)
s = x = (1,)
s += (2,)
print(s, x)
try:
    missing += 1
except NameError as error:
    print(error)
d = {"a": 1}
d |= {"b": 2}
d |= [("c", 3)]
print(d)
try:
    1 + "a"
except TypeError as error:
    print(error)
try:
    v = 1
    v += None
except TypeError as error:
    print(error)
