# An exception passes through generators that are suspended in others.
def numbers():
    yield 1
    yield 1 / 0


def outer():
    yield "start"
    yield from numbers()


def consume():
    for value in outer():
        print(value)


consume()
