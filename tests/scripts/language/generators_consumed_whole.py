"""Builtins that consume a generator: order of steps, early stops, mixed items, delegation, errors."""

import traceback


class Number:
    def __init__(self, value):
        self.value = value

    def __radd__(self, other):
        print("radd", other, self.value)
        return other + self.value

    def __bool__(self):
        print("bool", self.value)
        return self.value > 2

    def __del__(self):
        print("gone", self.value)


def told(items):
    for item in items:
        print("give", item if isinstance(item, (int, float, str)) else item.value)
        yield item
    print("end")


def through(items):
    got = yield from told(items)
    print("got", got)
    yield 100
    return "unseen"


def numbers():
    for n in range(1, 5):
        yield Number(n)


print(sum(told([1, 2, True, 2**62, 2**62, 3])))
print(sum(through([1, 2.5, 3])))
print(sum(numbers()))
try:
    sum(told([1, "a", 2]))
except TypeError as error:
    print(error)
print(any(told([0, "", 3, 4])), all(told([1, 0, 2])), any(told([])), all(through([1])))
print(any(numbers()), all(numbers()))
print(list(through("ab")), tuple(told([1])), sorted(told([3, 1, 2])), "-".join(told("xy")))


def failing():
    yield 1
    print(inner.gi_running, outer.gi_running)
    yield 2
    raise KeyError("no")


def delegating():
    yield from inner


inner = failing()
outer = delegating()
try:
    list(outer)
except KeyError:
    traceback.print_exc()
print(list(outer), list(inner))


def recursive(depth):
    if depth:
        yield from recursive(depth - 1)
    yield depth


print(sum(recursive(50)), list(recursive(3)), max(recursive(9)))
first, *rest = recursive(4)
print(first, rest, [*recursive(2), *told("z")])
reentrant = (list(reentrant) for _ in range(1))
try:
    list(reentrant)
except ValueError as error:
    print(error)
