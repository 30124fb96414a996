"""Copies of objects, shallow and deep."""

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """Raised for what can't be copied."""


error = Error
_NIL = []


def _same(x):
    return x


def _atoms():
    import _types
    from _weakref import ref
    return (type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property,
            type(...), type(NotImplemented), type(len), _types.FunctionType, ref, _types.CodeType)


_copiers = {}


def _known():
    """The classes that are copied in a way of their own."""
    if not _copiers:
        for cls in _atoms():
            _copiers[cls] = _same
        for cls in (list, dict, set, bytearray):
            _copiers[cls] = cls.copy
    return _copiers


def copy(x):
    """A shallow copy."""
    cls = type(x)
    copier = _known().get(cls)
    if copier:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)  #: 77
    import copyreg
    reductor = copyreg.dispatch_table.get(cls)
    if reductor is not None:
        rv = reductor(x)
    else:
        rv = _reduced(x)
    if isinstance(rv, str):
        return x
    return _reconstruct(x, None, *rv)


def _reduced(x):
    import copyreg
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is None:
        raise Error("un(shallow)copyable object of type %s" % type(x))
    return copyreg._reduced(x, reductor)


def deepcopy(x, memo=None, _nil=_NIL):
    """A copy of an object and of all that it holds."""
    d = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(d, _nil)
        if y is not _nil:
            return y
    cls = type(x)
    if cls in _ATOMIC:
        return x
    copier = _deep.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            y = copier(memo)  #: 137
        else:
            import copyreg
            reductor = copyreg.dispatch_table.get(cls)
            rv = reductor(x) if reductor else _reduced(x)  #: 150 rv = reductor(4)
            if isinstance(rv, str):
                y = x
            else:
                y = _reconstruct(x, memo, *rv)
    if y is not x:
        memo[d] = y
        _keep_alive(x, memo)
    return y


_ATOMIC = frozenset(cls for cls in _atoms() if cls is not tuple and cls is not frozenset and cls is not slice)


def _deepcopy_list(x, memo):
    y = []
    memo[id(x)] = y
    append = y.append
    for a in x:
        append(deepcopy(a, memo))
    return y


def _deepcopy_tuple(x, memo):
    y = [deepcopy(a, memo) for a in x]
    # A tuple that holds itself was copied meanwhile.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for k, j in zip(x, y):
        if k is not j:
            return tuple(y)
    return x


def _deepcopy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deep = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict, type([].append): lambda x, memo: x,
         type(Error("").with_traceback): lambda x, memo: x}


class _Methods:
    def method(self):
        pass


_deep[type(_Methods().method)] = _deepcopy_method


def _keep_alive(x, memo):
    """Keeps what was copied until all is, so that no id is used twice."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None):
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            if isinstance(state, tuple) and len(state) == 2:
                state, slotstate = state
            else:
                slotstate = None
            if state is not None:
                y.__dict__.update(state)
            if slotstate is not None:
                for key, value in slotstate.items():
                    setattr(y, key, value)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key = deepcopy(key, memo)
                value = deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    """A copy with other values for some fields."""
    cls = obj.__class__
    func = getattr(cls, '__replace__', None)
    if func is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")  #: 296
    return func(obj, **changes)


def _deepcopy_set(x, memo, deepcopy=deepcopy):
    return type(x)([deepcopy(item, memo) for item in x])


_deep[set] = _deep[frozenset] = _deepcopy_set
