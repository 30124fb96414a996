"""Attributes read and written, methods called."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self

    def total(self):
        return self.x + self.y


def main():
    point = Point(0, 0)
    s = 0
    for i in range(1_000_000):
        s += point.move(1, i).total() % 11
    print(s)


main()
