# Lists and tuples are compared item by item.
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [1], [2] > [1, 9], [1, 2] <= [1, 2])
print((1, 2) == (1, 2.0), (1, 2) != (1, 3), (1,) < (1, 1), [1] == (1,), [1] != (1,))
nan = float("nan")
print([nan] == [nan], nan == nan, (nan, 1) < (nan, 2))


class Loud:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n


x = Loud(1)
print([x, Loud(2)] == [x, Loud(3)])
print([x, Loud(2)] < [x, Loud(3)])
print((Loud(5), 1) == (Loud(6), 1))
print(Loud(3) in [Loud(1), Loud(3)])
print([Loud(1), Loud(3)].index(Loud(3)))
try:
    [1, [2, "x"]] < [1, [2, None]]
except TypeError as error:
    print(error)
a = [1]
a.append(a)
try:
    print(a == [1, a], a == a)
    b = [1]
    b.append(b)
    a == b
except RecursionError as error:
    print("RecursionError", error)
