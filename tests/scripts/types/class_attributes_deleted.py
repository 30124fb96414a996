"""What can't be deleted from a class or a function stays there."""


class A:
    """documentation"""
    x: int


def function(a, b=1, *, c=2) -> int:
    "documentation"


NAMES = ("__name__", "__qualname__", "__module__", "__doc__", "__type_params__", "__abstractmethods__", "__class__",
         "__annotations__", "__annotations__", "__dict__", "__defaults__", "__kwdefaults__")
for thing in (A, A(), function, int, type):
    for name in NAMES:
        try:
            delattr(thing, name)
            print("deleted", name, getattr(thing, name, "nothing"))
        except (AttributeError, TypeError) as error:
            if not isinstance(thing, A | type) or "__dict__" not in name:
                print(type(error).__name__, error)
print(A.__annotations__, A.__doc__, int.__name__)
try:
    function.__type_params__ = [1]
except TypeError as error:
    print(error)
