# How objects are taken apart.
class Plain:
    def __init__(self):
        self.x = 1


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


class Reducing:
    def __reduce__(self):
        return (int, (5,))


class State:
    def __getstate__(self):
        return "state"


def attempt(*calls):
    for call in calls:
        try:
            print(str(call()).split(" at 0x"))
        except TypeError as error:
            print(error)


attempt(lambda: Plain().__reduce_ex__(4)[1:], lambda: Slots().__reduce_ex__(2)[1:], lambda: Reducing().__reduce_ex__(4), lambda: (1, 2).__reduce_ex__(4)[1:],
        lambda: [1].__reduce_ex__(4)[1:3], lambda: object().__reduce_ex__(2)[1:], lambda: ValueError(1).__reduce__(), lambda: {1}.__reduce__(),
        lambda: State().__reduce_ex__(4)[1:], lambda: (i for i in []).__reduce_ex__(4), lambda: Plain().__reduce_ex__(4)[0].__name__)
