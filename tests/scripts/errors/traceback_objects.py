# What a traceback object says.
import sys


def a():
    x = 1
    b(x)


def b(y):
    raise ValueError(y)


try:
    a()
except ValueError as error:
    tb = error.__traceback__
    print(tb is not None, sys.exc_info()[0].__name__)
    while tb:
        frame = tb.tb_frame
        print(tb.tb_lineno, frame.f_code.co_name, frame.f_code.co_filename.endswith("traceback_objects.py"), frame.f_lineno)
        print(sorted(k for k in frame.f_locals if not k.startswith("__"))[:3])
        tb = tb.tb_next
    print(type(error.__traceback__).__name__)
    error.__traceback__ = None
    print(error.__traceback__)
    try:
        error.__traceback__ = 5
    except TypeError as wrong:
        print(wrong)
    print(error.with_traceback(sys.exc_info()[2]) is error)
frame = sys._getframe()
print(frame.f_code.co_name, frame.f_lineno, frame.f_back, frame.f_globals is globals())
