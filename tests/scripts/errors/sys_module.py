# What sys says.
import sys

print(sys.version_info[:3], sys.version_info.major, sys.version_info >= (3, 8), sys.version_info)
print(sys.platform, sys.byteorder, sys.maxsize, sys.maxunicode, sys.implementation.name, sys.hexversion)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit)
print(sys.getrecursionlimit(), sys.getdefaultencoding(), sys.intern("a") is sys.intern("a"))
print(len(sys.argv), type(sys.path).__name__, "sys" in sys.modules, sys.modules["sys"] is sys, "__main__" in sys.modules)
print("json" in sys.stdlib_module_names, "nothing" in sys.stdlib_module_names, sys.flags.debug)
print([sys.getsizeof(x) for x in (None, True, 0, 1, 2**30, 2**70, 1.5, "", "abc", "☃", b"ab", (), (1, 2), [], [1], {}, set())])
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
for wrong in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("a"), lambda: sys._getframe(99), lambda: sys.intern(5)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
a = []
b = a
print(sys.getrefcount(a))
print(sys.get_asyncgen_hooks(), sys.gettrace(), sys.is_finalizing())
sys.displayhook(5)
sys.displayhook(None)
print(_)
