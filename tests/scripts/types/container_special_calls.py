# Special methods of containers, called by name.
print([1].__add__([2]), [1, 2].__len__(), [1, 2].__contains__(2), [1, 2].__getitem__(0), [3].__eq__([3]), [1].__lt__(5))
print((1,).__add__((2,)), (1, 2).__hash__() == hash((1, 2)), {1: 2}.__getitem__(1), {1: 2}.__contains__(1))
a = [1]
print(a.__iadd__([2]) is a, a.__setitem__(0, 9), a.__delitem__(1), a, a.__mul__(2), a.__rmul__(2), a.__imul__(2), a)
print(next([5].__iter__()), list([1, 2].__reversed__()), {1}.__or__({2}), {1}.__or__([2]), {1}.__sub__({1}))
print(list.__len__([1, 2]), dict.__len__({}), str([].__repr__()), {1: 1}.__or__({2: 2}), {}.__or__([]))
print(list.__add__, [].__add__.__name__, list.append, dict.fromkeys.__name__, list.__hash__, [].append.__name__)
print(range(3).__len__(), range(3).__contains__(1), slice(1).__eq__(slice(1)), {1}.__and__({1}), {1}.__le__({1, 2}))
for action in (
    lambda: list.__len__(5),
    lambda: [].__add__(5),
    lambda: [1].__mul__("a"),
    lambda: dict.__getitem__({}, 1),
    lambda: list.__len__(),
    lambda: [].__setitem__(0, 1),
    lambda: [].__getitem__(),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class R:
    def __radd__(self, other):
        return ("radd", other)

    def __rmul__(self, other):
        return ("rmul", other)

    def __ror__(self, other):
        return ("ror", other)


print([1] + R(), (1,) + R(), [1] * R(), {1} | R(), {1: 2} | R())
