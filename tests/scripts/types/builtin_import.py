# __import__, and what builtins holds.
import builtins

print(builtins.len is len, builtins.__name__, builtins.int is int, hasattr(builtins, "print"), __builtins__ is builtins)
print(__import__("builtins") is builtins, __debug__, __name__)
try:
    __import__("no_such_module")
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    __import__(5)
except TypeError as error:
    print(error)
try:
    __import__("")
except ValueError as error:
    print(error)
names = "abs all any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr dict dir \
divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash hex id input int isinstance issubclass \
iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed round set setattr \
slice sorted staticmethod str sum super tuple type vars zip aiter anext NotImplemented Ellipsis Exception BaseExceptionGroup"
print([n for n in names.split() if not hasattr(builtins, n)])
print([n for n in ("NoneType", "function", "generator", "cell", "module", "dict_keys") if hasattr(builtins, n)])
builtins.extra = "seen everywhere"
print(extra)
del builtins.extra
try:
    extra
except NameError as error:
    print(error)
len = 5
print(len)
del len
print(len("abc"))
