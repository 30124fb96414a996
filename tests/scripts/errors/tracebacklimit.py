# sys.tracebacklimit.
import sys
import traceback


def a(n):
    if n:
        a(n - 1)
    else:
        raise ValueError("deep")


sys.tracebacklimit = 2
try:
    a(3)
except ValueError:
    traceback.print_exc()
sys.tracebacklimit = 1
a(1)
