# The special methods of str, called by name.
s = "abc"
print(s.__add__("d"), s.__mul__(2), s.__rmul__(2), s.__len__(), s.__contains__("b"), s.__getitem__(1), s.__getitem__(slice(1, None)), list(s.__iter__()), s.__eq__("abc"), s.__eq__(1), s.__ne__("abc"), s.__lt__("abd"), s.__ge__("abc"), s.__lt__(1))
print(s.__repr__(), s.__str__(), s.__format__(">5"), s.__hash__() == hash(s), "%s".__mod__("x"), s.__getnewargs__(), str.__len__("four"), str.__add__("a", "b"), str.upper("x"), str.join(",", "ab"))
print(callable(s.upper), s.upper.__name__, s.upper.__self__, str.upper.__name__, [w.upper() for w in ["a"]], list(map(str.upper, "ab")), sorted(["b", "A"], key=str.lower), sorted(["bb", "a"], key=len))
print(isinstance("a", str), type("a"), str.__name__, str.__mro__, issubclass(str, object), "a".__class__, str.__doc__ is not None)
for call in (lambda: s.__add__(1, 2), lambda: s.__len__(1), lambda: s.__contains__(1), lambda: s.__getitem__("x"), lambda: s.__format__(5), lambda: s.__format__("d")):
    try:
        print(call())
    except TypeError as error:
        print(error)
    except ValueError as error:
        print("ValueError", error)
