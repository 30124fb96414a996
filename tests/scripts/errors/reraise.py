# raise alone and raising the same object again.
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        raise


def g():
    try:
        f()
    except ZeroDivisionError as error:
        saved = error
    raise saved


try:
    g()
except ZeroDivisionError as error:
    raise error.with_traceback(None)
