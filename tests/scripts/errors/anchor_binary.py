# An operator among its operands is marked, whatever stands between them.
def f(a, b):
    return (a + 1) // (b)


try:
    f(1, 0)
finally:
    x = 3
    y = [1, 2, x **
         (x / 0)]
