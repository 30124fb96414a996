# assert with and without a message.
import traceback


def check(x):
    assert x > 0, f"{x} is not positive"
    assert x % 2 == 0
    assert (
        x < 10
    ), "too large"


for value in (-1, 3, 12):
    try:
        check(value)
    except AssertionError:
        traceback.print_exc()
assert False, (1, 2)
