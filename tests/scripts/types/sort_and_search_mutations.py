"""What happens when a key, a comparison or an __eq__ changes the container."""

import collections
import functools
import operator


def attempt(action):
    try:
        print(repr(action()))
    except BaseException as error:
        print(type(error).__name__, error)


numbers = [3, 1, 2]


def mutating(x, y):
    numbers.append(1)
    numbers.pop()
    return (x > y) - (x < y)


attempt(lambda: numbers.sort(key=functools.cmp_to_key(mutating)))
attempt(lambda: numbers)


class Clears:
    def __eq__(self, other):
        queue.clear()
        return False


class Broken:
    def __iter__(self):
        raise RuntimeError("bad")

    def __len__(self):
        return 1 // 0


queue = collections.deque([Clears(), 2, 3])
attempt(lambda: queue.remove(7))
queue.append(Clears())
attempt(lambda: 5 in queue)
attempt(lambda: functools.reduce(operator.add, Broken()))
attempt(lambda: functools.reduce(operator.add, 5))
attempt(lambda: operator.length_hint(Broken()))
attempt(lambda: operator.length_hint([], "a"))
attempt(lambda: operator.__all__)
attempt(lambda: None | None)
attempt(lambda: None | int)
partial = functools.partial(print, 1, a=2)
attempt(lambda: setattr(partial, "func", 3))
attempt(lambda: partial.__setstate__((None, (), {}, None)))
partial.__setstate__((max, (1,), None, None))
attempt(lambda: (partial(5), partial))
