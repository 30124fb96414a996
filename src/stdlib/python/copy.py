"""Copies of objects, shallow and deep."""

from operator import is_ as _is
from weakref import ref as _ref

from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """What can't be copied."""


error = Error


def _example():
    """What some classes are the classes of."""


class _Bound:
    def method(self):
        """The same."""


# What never changes, or is what it is by being itself.
_ATOMIC = {type(each) for each in (None, ..., NotImplemented, 0, 0.0, 0j, True, b'', '', int, range(0), len, _example,
                                   _example.__code__)} | {_ref, property}
_UNCHANGING = _ATOMIC | {tuple, frozenset, slice}
_HAVE_COPY = {list, dict, set, bytearray}


def copy(x):
    """A shallow copy."""
    cls = type(x)
    if cls in _UNCHANGING or issubclass(cls, type):
        return x
    if cls in _HAVE_COPY:
        return cls.copy(x)
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)  #: 80
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        parts = reductor(x)  #: 84 rv = reductor(x)
    else:
        parts = _parts_of(x)  #: 88 rv = reductor(4)
        if parts is None:
            raise Error(f"un(shallow)copyable object of type {cls}")  #: 94 raise Error("un(shallow)copyable object of type %s" % cls)
    if isinstance(parts, str):
        return x
    return _reconstruct(x, None, *parts)  #: 98 return _reconstruct(x, None, *rv)


def deepcopy(x, memo=None, _nil=[]):
    """A copy of an object and of all that it holds; `memo` knows by their ids what is copied already."""
    if memo is None:
        memo = {}
    elif (known := memo.get(id(x), _nil)) is not _nil:
        return known
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if cls in _DEEP:
        made = _DEEP[cls](x, memo)  #: 137 y = copier(x, memo)
    elif issubclass(cls, type):
        return x
    elif (copier := getattr(x, "__deepcopy__", None)) is not None:
        made = copier(memo)  #: 144 y = copier(memo)
    else:
        if reductor := dispatch_table.get(cls):
            parts = reductor(x)  #: 148 rv = reductor(x)
        else:
            parts = _parts_of(x)  #: 152 rv = reductor(4)
            if parts is None:
                raise Error(f"un(deep)copyable object of type {cls}")  #: 158 «raise Error(\n    "un(deep)copyable object of type %s" % cls)»
        if isinstance(parts, str):
            return x
        made = _reconstruct(x, memo, *parts)  #: 163 y = _reconstruct(x, memo, *rv)
    if made is not x:
        memo[id(x)] = made
        # What was copied is kept until all is, so that no id is used twice.
        memo.setdefault(id(memo), []).append(x)
    return made


def _parts_of(x):
    """What makes another such object: a function, what it is called with, and what is done to its result."""
    for name, args in ("__reduce_ex__", (4,)), ("__reduce__", ()):
        reductor = getattr(x, name, None)
        if reductor is not None:
            return reductor(*args)


def _deepcopy_list(x, memo):
    memo[id(x)] = made = []
    for each in x:
        made.append(deepcopy(each, memo))  #: 197 append(«deepcopy(a, memo)»)
    return made


def _deepcopy_tuple(x, memo):
    parts = [deepcopy(each, memo) for each in x]  #: 202 y = [«deepcopy(a, memo)» for a in x]
    # A tuple that holds itself was copied meanwhile.
    if id(x) in memo:
        return memo[id(x)]
    return x if all(map(_is, x, parts)) else tuple(parts)


def _deepcopy_dict(x, memo):
    memo[id(x)] = made = {}
    for key, value in x.items():
        value = deepcopy(value, memo)  #: 222 y[deepcopy(key, memo)] = «deepcopy(value, memo)»
        made[deepcopy(key, memo)] = value  #: 222 y[«deepcopy(key, memo)»] = deepcopy(value, memo)
    return made


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))  #: 227


_DEEP = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict, type(_Bound().method): _deepcopy_method}


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None):
    """The copy of an object that was taken apart; a deep one's parts are copied."""
    def again(part):
        return part if memo is None else deepcopy(part, memo)

    parts = (again(arg) for arg in args)  #: 253 args = («deepcopy(arg, memo)» for arg in args)
    made = func(*parts)  #: 254 y = func(*args)
    if memo is not None:
        memo[id(x)] = made
    if state is not None:
        state = again(state)  #: 260 state = deepcopy(state, memo)
        if hasattr(made, '__setstate__'):
            made.__setstate__(state)  #: 262 «y.__setstate__(state)»
        else:
            attributes, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
            if attributes is not None:
                made.__dict__.update(attributes)  #: 269 «y.__dict__.update(state)»
            for name, value in (slots or {}).items():
                setattr(made, name, value)  #: 272 «setattr(y, key, value)»
    if listiter is not None:
        for item in listiter:
            item = again(item)  #: 277 item = deepcopy(item, memo)
            made.append(item)  #: 278 «y.append(item)»
    if dictiter is not None:
        for key, value in dictiter:
            key = again(key)  #: 285 key = deepcopy(key, memo)
            value = again(value)  #: 286 value = deepcopy(value, memo)
            made[key] = value  #: 287 «y[key]» = value
    return made


def replace(obj, /, **changes):
    """A copy with other values for some fields."""
    cls = obj.__class__
    replacer = getattr(cls, '__replace__', None)
    if replacer is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")  #: 305
    return replacer(obj, **changes)  #: 306 return func(obj, **changes)
