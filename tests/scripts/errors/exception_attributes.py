# args, cause, context: reading, setting, refusing.
error = ValueError("a", 2)
print(error.args, error.__cause__, error.__context__, error.__suppress_context__, error.__traceback__)
error.args = ["x"]
print(error, error.args, repr(error))
error.__cause__ = KeyError("k")
print(repr(error.__cause__), error.__suppress_context__)
error.extra = 1
print(error.__dict__, vars(error))
for name, value in (("args", 5), ("__cause__", 5), ("__context__", "x"), ("__suppress_context__", 1), ("__traceback__", 1)):
    try:
        setattr(error, name, value)
    except TypeError as wrong:
        print(wrong)
for name in ("args", "__cause__", "__context__", "__traceback__"):
    try:
        delattr(error, name)
    except TypeError as wrong:
        print(wrong)
print(error.__reduce__())
error.__setstate__({"other": 2})
print(error.other)
for wrong in (lambda: ValueError(x=1), lambda: NameError("a", nme="b"), lambda: ImportError("a", nam="b")):
    try:
        wrong()
    except TypeError as refused:
        print(refused)
print(NameError("a", name="n").name, AttributeError("a", name="n", obj=3).obj, ImportError("m", name="n", path="p").path)
print(StopIteration(1, 2).value, StopIteration().value, StopAsyncIteration(3).args)
print(BaseException.__subclasses__()[0].__name__, Exception.__mro__)
