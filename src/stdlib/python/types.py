"""Names of types, and making classes."""

from _types import *
from _types import _awaitable

ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])
CapsuleType = type('PyCapsule', (), {})


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Makes a class as a `class` statement would."""
    actual = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, actual, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if actual is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, actual, namespace, **kwds)


def resolve_bases(bases):
    """The bases, with what those that are no classes name in their place."""
    actual, replaced = [], False
    for base in bases:
        stand_in = None if isinstance(base, type) else getattr(base, '__mro_entries__', None)
        if stand_in is None:
            actual.append(base)
            continue
        entries = stand_in(bases)
        if not isinstance(entries, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        actual += entries
        replaced = True
    return tuple(actual) if replaced else bases


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the namespace and the keywords that are left."""
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', None)
    if meta is None:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        meta = _most_derived(meta, bases)
    prepare = getattr(meta, '__prepare__', None)
    return meta, {} if prepare is None else prepare(name, bases, **kwds), kwds


def _most_derived(meta, bases):
    for other in map(type, bases):
        if issubclass(other, meta):
            meta = other
        elif not issubclass(meta, other):
            raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
    return meta


def get_original_bases(cls, /):
    """The bases as they were written."""
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


class DynamicClassAttribute:
    """A property of instances; for the class itself, the metaclass is asked instead."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.overwrite_doc = doc is None
        self.__doc__ = doc or getattr(fget, '__doc__', None)
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

    def _call(self, function, refusal, *args):
        if function is None:
            raise AttributeError(refusal)
        return function(*args)

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            return self._call(self.fget, 'unreadable attribute', instance)
        if self.__isabstractmethod__:
            return self
        raise AttributeError()

    def __set__(self, instance, value):
        self._call(self.fset, "can't set attribute", instance, value)

    def __delete__(self, instance):
        self._call(self.fdel, "can't delete attribute", instance)

    def _with(self, doc=None, **part):
        parts = dict(fget=self.fget, fset=self.fset, fdel=self.fdel) | part
        made = type(self)(**parts, doc=doc or self.__doc__)
        made.overwrite_doc = self.overwrite_doc
        return made

    def getter(self, fget):
        return self._with(fget.__doc__ if self.overwrite_doc else None, fget=fget)

    def setter(self, fset):
        return self._with(fset=fset)

    def deleter(self, fdel):
        return self._with(fdel=fdel)


def coroutine(func):
    """Lets what a generator function returns be awaited."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    flags = getattr(getattr(func, '__code__', None), 'co_flags', 0)
    if flags & 0x180:
        return func

    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        if isinstance(made, GeneratorType):
            return _awaitable(made)
        return made

    for name in ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__'):
        setattr(wrapped, name, getattr(func, name, None))
    wrapped.__dict__.update(getattr(func, '__dict__', {}))
    wrapped.__wrapped__ = func
    wrapped._is_coroutine_mark = True
    return wrapped


__all__ = [n for n in globals() if not n.startswith('_')]
