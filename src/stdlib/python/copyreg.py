"""How objects are taken apart and put together: for `copy`."""

__all__ = ["pickle", "constructor", "dispatch_table", "__newobj__", "__newobj_ex__"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Says how objects of a class are taken apart."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    """The slots of a class and its bases."""
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get('__slots__', ())
        if isinstance(slots, str):
            slots = (slots,)
        for name in slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith('__') and not name.endswith('__'):
                stripped = c.__name__.lstrip('_')
                if stripped:
                    name = f'_{stripped}{name}'
            names.append(name)
    return names


def _state_of(obj):
    """The attributes, and the slots if there are any."""
    state = getattr(obj, '__dict__', None) or None
    names = _slotnames(type(obj))
    slots = {name: getattr(obj, name) for name in names if hasattr(obj, name)}
    if slots:
        return state, slots
    return state


def _reduced(x, reductor):
    """What `x.__reduce_ex__(4)` gives."""
    cls = type(x)
    own = getattr(cls, '__reduce_ex__', None)
    if own is not object.__reduce_ex__:
        return reductor(4)
    if cls.__reduce__ is not object.__reduce__:
        return x.__reduce__()
    if cls.__module__ == 'builtins' and cls.__name__ in _UNCOPYABLE:
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    if isinstance(x, (set, frozenset, bytearray)):
        return cls, (list(x),), getattr(x, '__dict__', None) or None
    if isinstance(x, BaseException):
        return cls, x.args, getattr(x, '__dict__', None) or None
    if hasattr(cls, '__getnewargs_ex__'):
        args, kwargs = x.__getnewargs_ex__()
        make, made_of = __newobj_ex__, (cls, args, kwargs)
    else:
        args = x.__getnewargs__() if hasattr(cls, '__getnewargs__') else _builtin_args(x)
        make, made_of = __newobj__, (cls, *args)
    getstate = getattr(cls, '__getstate__', None)
    if getstate is not None and getstate is not object.__getstate__:
        state = x.__getstate__()
    else:
        state = _state_of(x)
    listitems = iter(x) if isinstance(x, list) else None
    dictitems = iter(x.items()) if isinstance(x, dict) else None
    return make, made_of, state, listitems, dictitems


_UNCOPYABLE = frozenset({'generator', 'coroutine', 'async_generator', 'module', 'frame', 'traceback', 'memoryview',
                         'mappingproxy', 'dict_keys', 'dict_values', 'dict_items'})


def _builtin_args(x):
    """The value inside an object of a class that derives from a builtin one."""
    for base in (int, float, complex, str, bytes, tuple):
        if isinstance(x, base):
            return (base(x),) if base is not tuple else (tuple(x),)
    return ()
