# reversed of everything that has an order.
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3))))
print(list(reversed({1: "a", 2: "b"})), list(reversed(b"ab")), list(reversed({}.items())))
print(type(reversed([])).__name__, type(reversed("")).__name__, type(reversed({})).__name__, reversed)


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        print("get", i)
        return i * 10


class Own:
    def __reversed__(self):
        return "anything"


class Refuses:
    __reversed__ = None

    def __len__(self):
        return 0

    def __getitem__(self, i):
        return i


print(list(reversed(Seq())), reversed(Own()))
for thing in ({1, 2}, 5, Refuses(), (x for x in "a"), map(str, [])):
    try:
        print(reversed(thing))
    except TypeError as error:
        print(error)
r = reversed([1, 2, 3])
print(next(r), r.__length_hint__(), list(r), next(r, "end"))
