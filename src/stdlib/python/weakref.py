"""References that keep nothing alive, and collections of them."""

import itertools
import sys
from _collections_abc import Mapping, MutableMapping, MutableSet
from _weakref import getweakrefcount, getweakrefs, ref

ReferenceType = ref

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]


def _gone():
    return ReferenceError("weakly-referenced object no longer exists")


class _Proxy:
    """Stands for an object as long as that is there."""

    __slots__ = ('_proxied_', '__weakref__')

    def __init__(self, object, callback=None):
        _set(self, '_proxied_', ref(object, callback))

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __str__(self):
        return str(_target(self))

    def __repr__(self):
        target = _target(self)
        return f"<weakproxy at {id(self):#x} to {type(target).__name__} at {id(target):#x}>"

    def __bool__(self):
        return bool(_target(self))

    __hash__ = None


_set = object.__setattr__
_get = object.__getattribute__


def _target(proxy):
    found = _get(proxy, '_proxied_')()
    if found is None:
        raise _gone()
    return found


def _forward(name):
    def method(self, *args):
        args = [_target(arg) if isinstance(type(arg), type) and issubclass(type(arg), _Proxy) else arg for arg in args]
        target = _target(self)
        own = getattr(type(target), name, None)
        if own is None:
            return NotImplemented
        return own(target, *args)
    method.__name__ = name
    return method


for _name in ('len getitem setitem delitem iter next contains eq ne lt le gt ge add sub mul truediv floordiv mod pow '
              'radd rsub rmul rtruediv and or xor neg pos abs invert int float index enter exit').split():
    setattr(_Proxy, f'__{_name}__', _forward(f'__{_name}__'))


class _CallableProxy(_Proxy):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


def _next(self):
    target = _target(self)
    if not hasattr(type(target), '__next__'):
        raise TypeError(f"Weakref proxy referenced a non-iterator '{type(target).__name__}' object")
    return next(target)


_Proxy.__next__ = _next
_Proxy.__name__ = _Proxy.__qualname__ = 'ProxyType'
_CallableProxy.__name__ = _CallableProxy.__qualname__ = 'CallableProxyType'
ProxyType = _Proxy
CallableProxyType = _CallableProxy
ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    """A proxy for an object."""
    return (_CallableProxy if callable(object) else _Proxy)(object, callback)


class WeakMethod(ref):
    """A reference to a bound method that lives as long as its object."""

    def __new__(cls, meth, callback=None):
        try:
            owner, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        lost = cls._lost_with(callback)
        new = super().__new__(cls, owner, lost)
        new._func_ref, new._meth_type, new._alive = ref(function, lost), type(meth), True
        lost.home.append(ref(new))
        return new

    @staticmethod
    def _lost_with(callback):
        """What both references call: whichever goes first counts, and only while the reference to the method is there."""
        home = []

        def lost(_):
            method = home[0]() if home else None
            if method is None or not method._alive:
                return
            method._alive = False
            if callback is not None:
                callback(method)

        lost.home = home
        return lost

    def __call__(self):
        owner, function = super().__call__(), self._func_ref()
        if owner is not None and function is not None:
            return self._meth_type(function, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return super().__eq__(other) and self._func_ref == other._func_ref
        return self is other

    def __ne__(self, other):
        is_equal = self.__eq__(other)
        return is_equal if is_equal is NotImplemented else not is_equal

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference that knows the key of its dict."""

    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        new = super().__new__(type, ob, callback)
        new.key = key
        return new

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


def _leaving(collection, leave):
    """A callback that takes a dead reference out of a collection's data, unless the collection itself is dead."""
    home = ref(collection)

    def left(reference, home=home, leave=leave):
        found = home()
        if found is not None:
            leave(found.data, reference)

    return left


def _living(references):
    """What is alive of things that are referred to; the references may change meanwhile."""
    return (found for reference in list(references) if (found := reference()) is not None)


def _fill(mapping, more, named):
    """What `update` of a mapping does."""
    if more is not None:
        for key, value in (more.items() if hasattr(more, "items") else dict(more).items()):
            mapping[key] = value
    for key, value in named.items():
        mapping[key] = value


class _WeakMapping(MutableMapping):
    """What both mappings share: `data` is the dict beneath, and `_pairs` what is alive of it."""

    def __init__(self):
        self.data = {}
        self._remove = _leaving(self, self._leave)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def __len__(self):
        return sum(1 for _ in self._pairs())

    def __iter__(self):
        return (key for key, _ in self._pairs())

    def keys(self):
        return iter(self)

    def values(self):
        return (value for _, value in self._pairs())

    def items(self):
        return self._pairs()

    def __copy__(self):
        return self.copy()

    def _joined(self, first, second):
        new = type(self)()
        new.update(first)
        new.update(second)
        return new

    def __or__(self, other):
        return self._joined(self, other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return self._joined(other, self) if isinstance(other, Mapping) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


class WeakValueDictionary(_WeakMapping):
    """A mapping whose values are not kept alive."""

    def __init__(self, other=(), /, **kw):
        super().__init__()
        self.update(other, **kw)

    @staticmethod
    def _leave(data, reference):
        if data.get(reference.key) is reference:
            del data[reference.key]

    def _pairs(self):
        return ((key, found) for key, reference in list(self.data.items()) if (found := reference()) is not None)

    def _find(self, key):
        """A value that is alive, or nothing."""
        reference = self.data.get(key)
        return reference if reference is None else reference()

    def __getitem__(self, key):
        if (found := self.data[key]()) is None:
            raise KeyError(key)
        return found

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return self._find(key) is not None

    def get(self, key, default=None):
        found = self._find(key)
        return found if found is not None else default

    def setdefault(self, key, default=None):
        if (found := self._find(key)) is not None:
            return found
        self[key] = default
        return default

    def pop(self, key, *default):
        reference = self.data.pop(key, None)
        found = reference() if reference is not None else None
        if found is not None:
            return found
        if not default:
            raise KeyError(key)
        return default[0]

    def popitem(self):
        found = None
        while found is None:
            key, reference = self.data.popitem()
            found = reference()
        return key, found

    def copy(self):
        return WeakValueDictionary(self._pairs())

    def __deepcopy__(self, memo):
        from copy import deepcopy
        return type(self)((deepcopy(key, memo), value) for key, value in self._pairs())

    def update(self, other=None, /, **kwargs):
        _fill(self, other, kwargs)

    def itervaluerefs(self):
        """The references themselves, dead ones among them."""
        return iter(self.valuerefs())

    def valuerefs(self):
        """A list of the references, dead ones among them."""
        return [*self.data.values()]


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose keys are not kept alive."""

    def __init__(self, dict=None):
        super().__init__()
        self.update(dict)

    @staticmethod
    def _leave(data, reference):
        data.pop(reference, None)

    def _pairs(self):
        return ((found, value) for reference, value in list(self.data.items()) if (found := reference()) is not None)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        found = None
        while found is None:
            reference, value = self.data.popitem()
            found = reference()
        return found, value

    def copy(self):
        new = WeakKeyDictionary()
        new.update(self)
        return new

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for key, value in self._pairs():
            new[key] = deepcopy(value, memo)
        return new

    def update(self, dict=None, /, **kwargs):
        _fill(self, dict, kwargs)

    def keyrefs(self):
        """A list of the references, dead ones among them."""
        return [*self.data]


def _referring(function):
    """An operation of sets of references, for anything whose items can be referred to."""
    def method(self, other):
        return function(self.data, {ref(item) for item in other})
    method.__name__ = function.__name__
    return method


class WeakSet(MutableSet):
    """A set whose items are not kept alive."""

    def __init__(self, data=None):
        self.data = set()
        self._remove = _leaving(self, set.discard)
        if data is not None:
            self.update(data)

    def __iter__(self):
        return _living(self.data)

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return repr(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __reduce__(self):
        return type(self), ([*self],), self.__getstate__()

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def pop(self):
        while self.data:
            if (found := self.data.pop()()) is not None:
                return found
        raise KeyError('pop from empty WeakSet')

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def update(self, other):
        for item in other:
            self.add(item)

    def _keep(self, references):
        """Goes on with these of its own references."""
        self.data.intersection_update(references)

    def difference_update(self, other):
        self._keep(self.data - {ref(item) for item in other})

    def intersection_update(self, other):
        self._keep({ref(item) for item in other})

    def symmetric_difference_update(self, other):
        others = {item for item in other}
        both = {item for item in others if item in self}
        self.difference_update(both)
        self.update(others - both)

    def _changed(self, change, other):
        change(new := self.copy(), other)
        return new

    def union(self, other):
        return self._changed(type(self).update, other)

    def difference(self, other):
        return self._changed(type(self).difference_update, other)

    def symmetric_difference(self, other):
        return self._changed(type(self).symmetric_difference_update, other)

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    def isdisjoint(self, other):
        return not any(item in self for item in other)

    issubset = _referring(set.issubset)
    issuperset = _referring(set.issuperset)
    __lt__ = _referring(set.__lt__)
    __gt__ = _referring(set.__gt__)
    __le__, __ge__ = issubset, issuperset
    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference

    def __eq__(self, other):
        return self.data == {ref(item) for item in other} if isinstance(other, type(self)) else NotImplemented

    def _in_place(change):
        def method(self, other):
            change(self, other)
            return self
        return method

    __ior__, __iand__ = _in_place(update), _in_place(intersection_update)
    __isub__, __ixor__ = _in_place(difference_update), _in_place(symmetric_difference_update)
    del _in_place


class _Ending:
    """What is to be called when an object goes."""

    __slots__ = "weakref", "func", "args", "kwargs", "atexit", "index"

    def parts(self):
        """The object and what is to be called; nothing once the object has gone."""
        found = self.weakref()
        if found is not None:
            return found, self.func, self.args, self.kwargs


class finalize:
    """Calls a function when an object goes, or when it is called itself; once."""

    __slots__ = ()
    _registry = {}
    _numbers = itertools.count()
    # Whether the script's end was registered for, whether there are new ones since it looked, whether it is over.
    _is_registered = False
    _is_dirty = False
    _shutdown = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._is_registered:
            import atexit
            atexit.register(self._exitfunc)
            finalize._is_registered = True
        ending = _Ending()
        ending.weakref, ending.func, ending.args, ending.kwargs = ref(obj, self), func, args, kwargs
        ending.atexit, ending.index = True, next(self._numbers)
        self._registry[self] = ending
        finalize._is_dirty = True

    def __call__(self, _=None):
        ending = self._registry.pop(self, None)
        if ending is not None and not self._shutdown:
            return ending.func(*ending.args, **ending.kwargs)  #: 590 return info.func(*info.args, **(info.kwargs or {}))\n       ~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    def peek(self):
        """The object, the function and its arguments, as long as nothing was called."""
        ending = self._registry.get(self)
        return ending and ending.parts()

    def detach(self):
        """The same, and nothing will be called any more."""
        parts = self.peek()
        if parts is not None and self._registry.pop(self, None) is not None:
            return parts

    @property
    def alive(self):
        """Whether it is still to be called."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether it is called at the script's end at the latest."""
        ending = self._registry.get(self)
        return ending is not None and ending.atexit

    @atexit.setter
    def atexit(self, value):
        if (ending := self._registry.get(self)) is not None:
            ending.atexit = bool(value)

    def __repr__(self):
        parts = self.peek()
        told = 'dead' if parts is None else f'for {type(parts[0]).__name__!r} at {id(parts[0]):#x}'
        return f'<{type(self).__name__} object at {id(self):#x}; {told}>'

    @classmethod
    def _left(cls):
        """Those to be called at the script's end, the newest last."""
        finalize._is_dirty = False
        left = [finalizer for finalizer, ending in cls._registry.items() if ending.atexit]
        return sorted(left, key=lambda finalizer: cls._registry[finalizer].index)

    @classmethod
    def _exitfunc(cls):
        """Calls those that are left at the script's end, the newest first."""
        try:
            left = cls._left()
            while left:
                finalizer = left.pop()
                try:
                    finalizer()  #: 666 f()
                except Exception:
                    sys.excepthook(*sys.exc_info())
                if finalize._is_dirty:
                    left = cls._left()
        finally:
            finalize._shutdown = True
