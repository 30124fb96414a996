"""The links of a traceback can be cut and joined, but not in a circle."""

import traceback


def inner():
    raise ValueError("deep")


def outer():
    inner()


try:
    outer()
except ValueError as error:
    whole = error.__traceback__
    print([entry.name for entry in traceback.extract_tb(whole)])
    last = whole.tb_next.tb_next
    whole.tb_next = last
    print([entry.name for entry in traceback.extract_tb(whole)])
    for wrong in (whole, 5):
        try:
            last.tb_next = wrong
        except (ValueError, TypeError) as refused:
            print(type(refused).__name__, refused)
    whole.tb_next = None
    raise
