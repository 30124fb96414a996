# Which comparisons a sort makes, for short lists.
class Loud:
    log = []

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Loud.log.append(f"{self.n}<{other.n}")
        return self.n < other.n


def show(*numbers, **options):
    Loud.log.clear()
    result = sorted([Loud(n) for n in numbers], **options)
    print(*[x.n for x in result], ":", *Loud.log)


show(1, 2, 3)
show(3, 2, 1)
show(2, 1, 3)
show(2, 2, 1)
show(1, 1, 1)
show(5, 3, 8, 1, 9, 2)
show(4, 4, 3, 3, 2, 5)
show(3, 1, 2, reverse=True)
Loud.log.clear()
print(max(Loud(1), Loud(2), key=lambda x: x.n).n, min([Loud(2), Loud(1)]).n, *Loud.log)
