"""Iterating over a weak proxy: only where it stands for an iterator."""

import weakref


class Counts:
    def __init__(self):
        self.left = 3

    def __iter__(self):
        return weakref.proxy(self)

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise StopIteration
        return self.left


class Wrong:
    def __iter__(self):
        return weakref.proxy(wrong)


def wrong():
    pass


counts = Counts()
print(list(counts))
for action in (lambda: list(Wrong()), lambda: next(weakref.proxy(wrong)), lambda: [x for x in Wrong()]):
    try:
        action()
    except TypeError as error:
        print(error)
