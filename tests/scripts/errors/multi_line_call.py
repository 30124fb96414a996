# A call over many lines shows its first and last lines, and those around the brackets.
def fail(**kwargs):
    raise RuntimeError("many lines")


def outer():
    return fail(
        first=1,
        second=2,
        third=3,
        fourth=4,
    )


def middle():
    value = [
        outer()
        for _ in range(1)
    ]
    return value


def long_expression():
    return (
        1
        + 2
        + middle()[0]
        + 3
    )


long_expression()
