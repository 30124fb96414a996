"""How objects are taken apart and put together: for `copy`."""

__all__ = ["pickle", "constructor", "dispatch_table", "__newobj__", "__newobj_ex__"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Says how objects of a class are taken apart."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")  #: 14
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)  #: 20


def constructor(object):
    """Says that something may put objects together."""
    if not callable(object):
        raise TypeError("constructors must be callable")  #: 24


def __newobj__(cls, *args):
    """A new object of a class."""
    return cls.__new__(cls, *args)  #: 99


def __newobj_ex__(cls, args, kwargs):
    """A new object of a class that is made by names."""
    return cls.__new__(cls, *args, **kwargs)  #: 105


def _slotnames(cls):
    """The slots of a class and its bases, as they are named in its objects."""
    names = []
    for base in cls.__mro__:
        own = base.__dict__.get('__slots__', ())
        for name in (own,) if isinstance(own, str) else own:
            if name.startswith('__') and not name.endswith('__'):
                owner = base.__name__.lstrip('_')
                name = f'_{owner}{name}' if owner else name
            if name not in ('__dict__', '__weakref__'):
                names.append(name)
    return names


def _state_of(x):
    """The attributes, with the slots if any is filled."""
    attributes = getattr(x, '__dict__', None) or None
    slots = {name: getattr(x, name) for name in _slotnames(type(x)) if hasattr(x, name)}
    return (attributes, slots) if slots else attributes


_HAVE_VALUES = (int, float, complex, str, bytes, tuple)
# Classes of the machine's own whose objects can't be made anew.
_UNIQUE = set("""generator coroutine async_generator module frame traceback mappingproxy dict_keys dict_values dict_items
classmethod staticmethod cell functools.KeyWrapper _contextvars.Context _contextvars.ContextVar _asyncio.Task
_asyncio.Future enumerate zip map filter reversed list_iterator tuple_iterator str_ascii_iterator str_iterator
list_reverseiterator range_iterator set_iterator dict_keyiterator dict_valueiterator dict_itemiterator
callable_iterator""".split())


def _reduced(x):
    """What `object.__reduce_ex__` gives: what makes another, what of, its state, and what it holds."""
    return x.__reduce__() if type(x).__reduce__ is not object.__reduce__ else _by_default(x)


def _by_default(x):
    """What `object.__reduce__` gives."""
    cls = type(x)
    if isinstance(x, _Alias):
        return cls, (x.__origin__, x.__args__)
    if isinstance(x, _Union):
        return _union_of, x.__args__
    if isinstance(x, slice):
        return cls, (x.start, x.stop, x.step)
    if isinstance(x, (set, frozenset, bytearray)):
        return cls, (bytes(x) if isinstance(x, bytearray) else list(x),), getattr(x, '__dict__', None) or None
    name = cls.__qualname__ if cls.__module__ == 'builtins' else f'{cls.__module__}.{cls.__qualname__}'
    if name in _UNIQUE:
        raise TypeError(f"cannot pickle '{name}' object")
    if name in ('memoryview', '_io.TextIOWrapper'):
        raise TypeError("cannot pickle memoryview objects" if name == 'memoryview' else "cannot pickle 'TextIOWrapper' instances")
    make, args = __newobj__, ()
    if hasattr(cls, '__getnewargs_ex__'):
        make, args = __newobj_ex__, x.__getnewargs_ex__()
    elif hasattr(cls, '__getnewargs__'):
        args = x.__getnewargs__()
    else:
        args = tuple(kind(x) for kind in _HAVE_VALUES if isinstance(x, kind))[:1]
    own_state = cls.__getstate__ is not object.__getstate__
    return (make, (cls, *args), x.__getstate__() if own_state else _state_of(x),
            iter(x) if isinstance(x, list) else None, iter(x.items()) if isinstance(x, dict) else None)


_Alias, _Union = type(list[int]), type(int | str)


def _union_of(first, *others):
    for other in others:
        first |= other
    return first
