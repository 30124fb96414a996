# What classes say about where they come from.
import types


class Meta(type):
    pass


for cls in (type, object, int, type(None), type(...), types.FunctionType, types.BuiltinFunctionType, type(int.real), Meta, Meta("Made", (), {}), ExceptionGroup):
    print(cls.__module__, cls.__qualname__, getattr(cls, "__module__"))


def function():
    pass


print(function.__module__, len.__module__, Meta.method.__module__ if hasattr(Meta, "method") else None)
