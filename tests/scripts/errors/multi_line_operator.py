# An operator on a line of its own.
def total(a, b, c):
    return (
        a
        + b
        +
        c
    )


try:
    total(1, 2, 3)
    total(1, 2, None)
except TypeError:
    import traceback

    traceback.print_exc()
total(
    1, None,
    3)
