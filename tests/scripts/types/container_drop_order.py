# The order in which the items of a dropped container go.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


a = [Noisy(i) for i in range(3)]
del a
print("--")
t = (Noisy("a"), Noisy("b"))
t = None
print("--")
d = {"x": Noisy("x"), "y": Noisy("y")}
d.clear()
print("--")
l = [Noisy(1), Noisy(2), Noisy(3), Noisy(4)]
l[1:3] = []
print("--")
del l[0]
print("--")
l.clear()
print("--")
d = {1: Noisy("old")}
d[1] = Noisy("new")
print("--")
del d
l = [Noisy("p")]
l[0] = Noisy("q")
print("--")
l.pop()
print("end")
