# Attributes of the methods themselves.
for method in (str.upper, "a".upper, str.join, (5).bit_length, int.from_bytes, float.fromhex, b"".hex, int.__add__, (5).__add__):
    print(method.__name__, method.__qualname__, type(method).__name__, callable(method), repr(method).split(" at 0x")[0])
print("a".upper.__self__, (5).__add__.__self__, getattr("a", "upper")(), hasattr("a", "append"), "upper" in dir("a"), str.upper is str.upper, "a".upper == "a".upper)
print(list(map(str.strip, [" a ", "b "])), list(map(int, "1 2 3".split())), list(filter(str.isdigit, "a1b2")), sorted("bAc", key=str.lower), dict(zip("ab", map(float, ("1", "2")))))
print(int.__name__, int.__mro__, bool.__bases__, issubclass(bool, int), type(5) is int, isinstance(5.0, (int, float)), int.__doc__ is None or True)
for wrong in ("x.foo", "(5).foo", "(1.5).foo", "b''.foo", "(1j).foo", "True.foo", "str.foo", "int.foo"):
    try:
        eval(wrong, {"x": "a"})
    except AttributeError as error:
        print(error)
for call in (lambda: setattr("a", "x", 1), lambda: setattr(5, "real", 1), lambda: setattr(str, "upper", 1), lambda: delattr(1.5, "real")):
    try:
        call()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
