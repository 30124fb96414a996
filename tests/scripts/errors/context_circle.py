"""A context chain that a script made a circle of."""


def circle():
    try:
        raise ValueError(1)
    except ValueError as error:
        error.__context__ = error
        raise TypeError(2)


def longer():
    first, second, third = KeyError(1), KeyError(2), KeyError(3)
    first.__context__, second.__context__, third.__context__ = second, third, second
    try:
        raise first
    except KeyError:
        raise IndexError("after the circle")


for action in (circle, longer):
    try:
        action()
    except Exception as error:
        print(repr(error), repr(error.__context__), repr(error.__context__.__context__))
circle()
