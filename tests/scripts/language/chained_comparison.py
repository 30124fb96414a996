class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        print("lt", self.n, o.n)
        return self.n < o.n

    def __eq__(self, o):
        print("eq", self.n, o.n)
        return self.n == o.n

    def __contains__(self, o):
        print("contains", self.n, o)
        return "yes"


print(V(1) < V(2) < V(3))
print(V(2) < V(1) < V(3))
print(V(2) > V(1))
print(V(1) != V(1))
print(5 in V(1), 5 not in V(1))
print(1 < 2 == 2 != 3 is not None)
a, b = [], []
print(a is b, a == b, not a, not not a)
try:
    V(1) <= V(2)
except TypeError as error:
    print(error)
try:
    1 < "a"
except TypeError as error:
    print(error)
try:
    1 in 1
except TypeError as error:
    print(error)
print((1, 2) < (1, 3) < (2,), [1] == (1,), "a" < "b" <= "b")
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], nan != nan)
