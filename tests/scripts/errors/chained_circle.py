# A circle of causes ends.
a = ValueError("a")
b = TypeError("b")
a.__cause__ = b
b.__cause__ = a
try:
    raise a
except ValueError as error:
    print(error.__cause__ is b, b.__cause__ is a)
a.__context__ = a
raise a
