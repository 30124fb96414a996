"""`__class__` is filled in by `type.__new__`: a metaclass that loses or swaps the cell is told so."""


class Loses(type):
    def __new__(cls, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return super().__new__(cls, name, bases, namespace)


class Swaps(type):
    def __new__(cls, name, bases, namespace):
        super().__new__(cls, "Other", bases, namespace.copy())
        return super().__new__(cls, name, bases, {k: v for k, v in namespace.items() if k != "__classcell__"})


class Wrong(type):
    def __new__(cls, name, bases, namespace):
        namespace["__classcell__"] = 3
        return super().__new__(cls, name, bases, namespace)


class NotAClass(type):
    def __new__(cls, name, bases, namespace):
        return sorted(key for key in namespace if "cell" in key)


class Noisy(dict):
    def __setitem__(self, key, value):
        if "cell" in key:
            print("set", key, type(value).__name__)
        super().__setitem__(key, value)


class Prepared(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return Noisy()


for metaclass in (Loses, Swaps, Wrong, NotAClass, Prepared):
    try:
        class A(metaclass=metaclass):
            def f(self):
                return __class__

        print(metaclass.__name__, A)
        print(A().f() is A)
    except (RuntimeError, TypeError) as error:
        print(metaclass.__name__, type(error).__name__, error)


class Fine(metaclass=Loses):
    x = 1


print(Fine, [key for key in vars(Prepared("P", (), {})) if "cell" in key])
