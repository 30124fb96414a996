# A decorator's wrapper is in the traceback, and a decorator that fails.
def logged(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


@logged
def work(n):
    return 10 / n


def refuse(function):
    raise TypeError(f"not {function.__name__}")


try:
    work(0)
except ZeroDivisionError as error:
    import traceback

    traceback.print_exc()


@logged
@refuse
def other():
    pass
