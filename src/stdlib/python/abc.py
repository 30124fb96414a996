"""Abstract base classes. What they know is kept by `_abc`."""

import _abc
from _abc import get_cache_token


def abstractmethod(funcobj):
    """Marks a method that a concrete class must have."""
    setattr(funcobj, '__isabstractmethod__', True)  #: 24
    return funcobj


class abstractclassmethod(classmethod):
    """A class method that a concrete class must have."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        setattr(callable, '__isabstractmethod__', True)  #: 44
        super().__init__(callable)  #: 45


class abstractstaticmethod(staticmethod):
    """A static method that a concrete class must have."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        setattr(callable, '__isabstractmethod__', True)  #: 64
        super().__init__(callable)  #: 65


class abstractproperty(property):
    """A property that a concrete class must have."""

    __isabstractmethod__ = True


class ABCMeta(type):
    """The class of abstract classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        made = super().__new__(mcls, name, bases, namespace, **kwargs)  #: 106
        _abc._abc_init(made)
        return made

    def register(cls, subclass):
        """Counts a class as a subclass; gives it back, so this can decorate."""
        return _abc._abc_register(cls, subclass)  #: 115

    def __instancecheck__(cls, instance):
        return _abc._abc_instancecheck(cls, instance)  #: 119

    def __subclasscheck__(cls, subclass):
        return _abc._abc_subclasscheck(cls, subclass)  #: 123


def _is_abstract(value):
    return getattr(value, "__isabstractmethod__", False)


def update_abstractmethods(cls):
    """Finds anew what a class leaves open, after methods were added to it."""
    if hasattr(cls, "__abstractmethods__"):
        inherited = {name for base in cls.__bases__ for name in getattr(base, "__abstractmethods__", ())}
        still = {name for name in inherited if _is_abstract(getattr(cls, name, None))}
        cls.__abstractmethods__ = frozenset(still.union(n for n, value in cls.__dict__.items() if _is_abstract(value)))
    return cls


class ABC(metaclass=ABCMeta):
    """What abstract classes may derive from."""

    __slots__ = ()
