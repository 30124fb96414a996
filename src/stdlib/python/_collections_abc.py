"""The abstract classes behind `collections.abc`."""

from _types import AsyncGeneratorType, CoroutineType, GeneratorType, MappingProxyType
from abc import ABCMeta, abstractmethod
from itertools import count as _numbers
from sys import maxsize as _END

# Pickles and messages name the module that scripts import.
__name__ = 'collections.abc'

__all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable",
           "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet",
           "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence",
           "MutableSequence", "ByteString", "Buffer"]

_Alias = type(list[int])
_generic = classmethod(_Alias)
_MISSING = object()


def _offers(cls, names):
    """Whether a class has all these methods, none of them refused by being `None`."""
    spaces = [base.__dict__ for base in cls.__mro__]
    for name in names:
        for space in spaces:
            if name in space:
                break
        else:
            return NotImplemented
        if space[name] is None:
            return NotImplemented
    return True


def _known_by(*names):
    """Makes a class one that others belong to by having these methods. Classes derived from it are no such classes."""
    def decorate(abstract):
        def __subclasshook__(cls, other):
            return _offers(other, names) if cls is abstract else NotImplemented
        abstract.__subclasshook__ = classmethod(__subclasshook__)
        return abstract
    return decorate


def _until(error, step):
    """Repeats a step until it raises this error."""
    try:
        while True:
            step()
    except error:
        return


# ---- What has one method, or a few ----

@_known_by('__hash__')
class Hashable(metaclass=ABCMeta):
    """What has a hash."""

    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0


@_known_by('__await__')
class Awaitable(metaclass=ABCMeta):
    """What can be awaited."""

    __slots__ = ()
    __class_getitem__ = _generic

    @abstractmethod
    def __await__(self):
        yield


@_known_by('__aiter__')
class AsyncIterable(metaclass=ABCMeta):
    """What `async for` takes."""

    __slots__ = ()
    __class_getitem__ = _generic

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()


@_known_by('__anext__', '__aiter__')
class AsyncIterator(AsyncIterable):
    """What gives one thing after the other, to be awaited."""

    __slots__ = ()

    @abstractmethod
    async def __anext__(self):
        raise StopAsyncIteration  #: 220

    def __aiter__(self):
        return self


@_known_by('__iter__')
class Iterable(metaclass=ABCMeta):
    """What `for` takes."""

    __slots__ = ()
    __class_getitem__ = _generic

    @abstractmethod
    def __iter__(self):
        yield from ()


@_known_by('__iter__', '__next__')
class Iterator(Iterable):
    """What gives one thing after the other."""

    __slots__ = ()

    @abstractmethod
    def __next__(self):
        raise StopIteration  #: 308

    def __iter__(self):
        return self


@_known_by('__reversed__', '__iter__')
class Reversible(Iterable):
    """What `for` takes in both directions."""

    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        yield from ()


@_known_by('__len__')
class Sized(metaclass=ABCMeta):
    """What has a length."""

    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0


@_known_by('__contains__')
class Container(metaclass=ABCMeta):
    """What `in` can be asked of."""

    __slots__ = ()
    __class_getitem__ = _generic

    @abstractmethod
    def __contains__(self, x):
        return False


@_known_by('__len__', '__iter__', '__contains__')
class Collection(Sized, Iterable, Container):
    """A container that has a length and can be gone through."""

    __slots__ = ()


@_known_by('__buffer__')
class Buffer(metaclass=ABCMeta):
    """What a memoryview can look into."""

    __slots__ = ()

    @abstractmethod
    def __buffer__(self, flags: int, /) -> memoryview:
        raise NotImplementedError  #: 452


# ---- Coroutines and generators ----

def _exception(typ, val, tb):
    """The exception that `throw` with two or three arguments raises."""
    made = typ() if val is None else val
    return made if tb is None else made.with_traceback(tb)


@_known_by('__await__', 'send', 'throw', 'close')
class Coroutine(Awaitable):
    """What `async def` functions return."""

    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Goes on with a value."""
        raise StopIteration  #: 161

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Goes on with an exception."""
        if val is tb is None:
            raise typ  #: 170
        raise _exception(typ, val, tb)  #: 174

    def close(self):
        """Ends it with a GeneratorExit."""
        try:
            self.throw(GeneratorExit)  #: 180
        except (StopIteration, GeneratorExit):
            return
        raise RuntimeError("coroutine ignored GeneratorExit")  #: 184


@_known_by('__iter__', '__next__', 'send', 'throw', 'close')
class Generator(Iterator):
    """What functions with `yield` return."""

    __slots__ = ()

    def __next__(self):
        """Goes on with None."""
        return self.send(None)  #: 360

    @abstractmethod
    def send(self, value):
        """Goes on with a value."""
        raise StopIteration  #: 367

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Goes on with an exception."""
        if val is tb is None:
            raise typ  #: 376
        raise _exception(typ, val, tb)  #: 380

    def close(self):
        """Ends it with a GeneratorExit."""
        try:
            self.throw(GeneratorExit)  #: 386
        except (StopIteration, GeneratorExit):
            return
        raise RuntimeError("generator ignored GeneratorExit")  #: 390


@_known_by('__aiter__', '__anext__', 'asend', 'athrow', 'aclose')
class AsyncGenerator(AsyncIterator):
    """What `async def` functions with `yield` return."""

    __slots__ = ()

    async def __anext__(self):
        """Goes on with None."""
        return await self.asend(None)  #: 240

    @abstractmethod
    async def asend(self, value):
        """Goes on with a value."""
        raise StopAsyncIteration  #: 247

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Goes on with an exception."""
        if val is tb is None:
            raise typ  #: 256
        raise _exception(typ, val, tb)  #: 260

    async def aclose(self):
        """Ends it with a GeneratorExit."""
        try:
            await self.athrow(GeneratorExit)  #: 266
        except (StopAsyncIteration, GeneratorExit):
            return
        raise RuntimeError("asynchronous generator ignored GeneratorExit")  #: 270


# ---- Callables ----

def _stands_for_parameters(arg):
    """Whether a type argument stands for a whole list of parameters."""
    kind = type(arg)
    return (arg is ... or kind is list
            or kind.__module__ == 'typing' and kind.__name__ in ('ParamSpec', '_ConcatenateGenericAlias'))


def _is_open(alias):
    args = alias.__args__
    return len(args) == 2 and _stands_for_parameters(args[0])


def _shown(arg):
    """A type argument as the `repr` of an alias shows it."""
    if arg is ...:
        return '...'
    if isinstance(arg, type(_shown)):
        return arg.__name__
    if isinstance(arg, _Alias) or not isinstance(arg, type):
        return repr(arg)
    path = '' if arg.__module__ == 'builtins' else arg.__module__ + '.'
    return path + arg.__qualname__


class _CallableGenericAlias(_Alias):
    """`Callable[[int, str], float]`: its arguments are those of the call and, last, the result."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if type(args) is not tuple or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")  #: 475
        parameters, result = args
        if isinstance(parameters, (list, tuple)):
            args = tuple(parameters) + (result,)
        elif not _stands_for_parameters(parameters):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {parameters}")  #: 481
        return _Alias.__new__(cls, origin, args)

    def __repr__(self):
        if _is_open(self):
            return _Alias.__repr__(self)
        *parameters, result = map(_shown, self.__args__)
        return f"collections.abc.Callable[[{', '.join(parameters)}], {result}]"

    def __reduce__(self):
        *parameters, result = self.__args__
        return _CallableGenericAlias, (Callable, self.__args__ if _is_open(self) else (parameters, result))

    def __getitem__(self, item):
        args = _Alias.__getitem__(self, item if isinstance(item, tuple) else (item,)).__args__
        if not isinstance(args[0], (list, tuple)):
            args = args[:-1], args[-1]
        return _CallableGenericAlias(Callable, tuple(args))


@_known_by('__call__')
class Callable(metaclass=ABCMeta):
    """What can be called."""

    __slots__ = ()
    __class_getitem__ = classmethod(_CallableGenericAlias)

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False


# ---- Sets ----

def _as_set(like, other):
    """Another operand as a set, made by the class of the one if it is only iterable."""
    if isinstance(other, Set):
        return other
    return like._from_iterable(other) if isinstance(other, Iterable) else NotImplemented


class Set(Collection):
    """A set that can't be changed."""

    __slots__ = ()

    def __le__(self, other):
        if isinstance(other, Set):
            return len(self) <= len(other) and all(map(other.__contains__, self))  #: 584
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, Set):
            return len(self) >= len(other) and all(map(self.__contains__, other))  #: 604
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, Set):
            return self.__le__(other) if len(self) < len(other) else False  #: 591
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, Set):
            return self.__ge__(other) if len(self) > len(other) else False  #: 596
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, Set):
            return self.__le__(other) if len(self) == len(other) else False  #: 611
        return NotImplemented

    @classmethod
    def _from_iterable(cls, it):
        """A set of what an iterable gives; to be overridden where the class is called in another way."""
        return cls(it)  #: 620

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(each for each in other if each in self)  #: 625
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, Iterable):
            both = (each for operand in (self, other) for each in operand)  #: 639
            return self._from_iterable(both)  #: 640
        return NotImplemented

    def __sub__(self, other):
        other = _as_set(self, other)  #: 648
        if other is not NotImplemented:
            return self._from_iterable(each for each in self if each not in other)  #: 649
        return other

    def __rsub__(self, other):
        other = _as_set(self, other)  #: 656
        if other is not NotImplemented:
            return self._from_iterable(each for each in other if each not in self)  #: 657
        return other

    def __xor__(self, other):
        other = _as_set(self, other)  #: 664
        if other is not NotImplemented:
            own, theirs = self - other, other - self  #: 665
            return own | theirs  #: 665
        return other

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def isdisjoint(self, other):
        """Whether they have nothing in common."""
        return not any(map(self.__contains__, other))  #: 632

    def _hash(self):
        """The hash of a frozenset with the same elements, for what defines `__hash__`."""
        return hash(frozenset(self))  #: 690


class MutableSet(Set):
    """A set that can be changed."""

    __slots__ = ()

    @abstractmethod
    def add(self, value):
        """Puts an element in."""
        raise NotImplementedError  #: 723

    @abstractmethod
    def discard(self, value):
        """Takes an element out, if it is in."""
        raise NotImplementedError  #: 728

    def remove(self, value):
        """Takes an element out, which must be in."""
        if value in self:  #: 732
            self.discard(value)  #: 734
        else:
            raise KeyError(value)  #: 733

    def pop(self):
        """Takes any element out and returns it."""
        source = iter(self)  #: 738
        value = next(source, _MISSING)  #: 740
        if value is _MISSING:
            raise KeyError  #: 742
        self.discard(value)  #: 743
        return value

    def clear(self):
        """Takes all elements out."""
        _until(KeyError, self.pop)  #: 750

    def __ior__(self, it):
        for each in it:  #: 755
            self.add(each)  #: 756
        return self

    def __iand__(self, it):
        surplus = self - it  #: 760
        for each in surplus:  #: 760
            self.discard(each)  #: 761
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()  #: 766
            return self
        if not isinstance(it, Set):
            it = self._from_iterable(it)  #: 769
        for each in it:  #: 770
            change = self.discard if each in self else self.add  #: 771
            change(each)  #: 772
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()  #: 779
            return self
        for each in it:  #: 781
            self.discard(each)  #: 782
        return self


# ---- Mappings ----

class Mapping(Collection):
    """A mapping that can't be changed."""

    __slots__ = ()
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError  #: 806

    def get(self, key, default=None):
        """The value of a key, or the default."""
        try:
            return self[key]  #: 811
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]  #: 817
        except KeyError:
            return False
        return True

    def keys(self):
        """The keys, as they change."""
        return KeysView(self)

    def items(self):
        """The keys with their values, as they change."""
        return ItemsView(self)

    def values(self):
        """The values, as they change."""
        return ValuesView(self)

    def __eq__(self, other):
        if isinstance(other, Mapping):
            own, theirs = dict(self.items()), dict(other.items())  #: 838
            return own == theirs  #: 838
        return NotImplemented


class MappingView(Sized):
    """What a mapping shows of itself."""

    __slots__ = ('_mapping',)
    __class_getitem__ = _generic

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)  #: 854

    def __repr__(self):
        return f'{self.__class__.__name__}({self._mapping!r})'  #: 857


class KeysView(MappingView, Set):
    """The keys of a mapping."""

    __slots__ = ()
    _from_iterable = staticmethod(set)

    def __contains__(self, key):
        mapping = self._mapping
        return key in mapping  #: 871

    def __iter__(self):
        yield from self._mapping  #: 874


class ItemsView(MappingView, Set):
    """The keys of a mapping with their values."""

    __slots__ = ()
    _from_iterable = staticmethod(set)

    def __contains__(self, item):
        key, value = item  #: 889
        try:
            found = self._mapping[key]  #: 891
        except KeyError:
            return False
        return found is value or found == value  #: 895

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:  #: 898
            yield key, mapping[key]  #: 899


class ValuesView(MappingView, Collection):
    """The values of a mapping."""

    __slots__ = ()

    def __contains__(self, value):
        mapping = self._mapping
        for key in mapping:  #: 910
            found = mapping[key]  #: 911
            if found is value or found == value:  #: 912
                return True
        return False

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:  #: 917
            yield mapping[key]  #: 918


class MutableMapping(Mapping):
    """A mapping that can be changed."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError  #: 937

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError  #: 941

    def pop(self, key, default=_MISSING):
        """Takes a key out and returns its value, or the default."""
        try:
            value = self[key]  #: 950
        except KeyError:
            if default is not _MISSING:
                return default
            raise
        del self[key]  #: 956
        return value

    def popitem(self):
        """Takes any key out and returns it with its value."""
        key = next(iter(self), _MISSING)  #: 964
        if key is _MISSING:
            raise KeyError  #: 966
        pair = key, self[key]  #: 967
        del self[key]  #: 968
        return pair

    def clear(self):
        """Takes all keys out."""
        _until(KeyError, self.popitem)  #: 975

    def update(self, other=(), /, **kwds):
        """Takes over what a mapping, or what pairs of keys and values say."""
        if isinstance(other, Mapping):
            for key in other:  #: 986
                self[key] = other[key]  #: 987
        elif not hasattr(other, 'keys'):
            for key, value in other:  #: 992
                self[key] = value  #: 993
        else:
            for key in other.keys():  #: 989
                self[key] = other[key]  #: 990
        for name in kwds:
            self[name] = kwds[name]  #: 995

    def setdefault(self, key, default=None):
        """The value of a key, which is set to the default if there is none."""
        try:
            return self[key]  #: 1000
        except KeyError:
            self[key] = default  #: 1002
            return default


# ---- Sequences ----

class Sequence(Reversible, Collection):
    """A sequence that can't be changed."""

    __slots__ = ()

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError  #: 1025

    def __iter__(self):
        try:
            for at in _numbers():
                item = self[at]  #: 1031
                yield item  #: 1032
        except IndexError:
            return

    def __contains__(self, value):
        for item in self:  #: 1038
            if item is value or item == value:  #: 1039
                return True
        return False

    def __reversed__(self):
        last = len(self) - 1  #: 1044
        for at in range(last, -1, -1):
            yield self[at]  #: 1045

    def index(self, value, start=0, stop=None):
        """Where a value stands first, between two places."""
        if (start or 0) < 0:
            start = max(0, start + len(self))  #: 1055
        if (stop or 0) < 0:
            stop += len(self)  #: 1057
        for at in range(start, _END if stop is None else stop):
            try:
                item = self[at]  #: 1062
            except IndexError:
                break
            if item is value or item == value:  #: 1065
                return at
        raise ValueError  #: 1068

    def count(self, value):
        """How often a value occurs."""
        return sum(1 for item in self if item is value or item == value)  #: 1072


def _warn_of_byte_string():
    import warnings
    message = "'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14"
    warnings.warn(message, DeprecationWarning, stacklevel=3)


class _DeprecateByteStringMeta(ABCMeta):
    """Warns of uses of ByteString."""

    def __new__(cls, *definition, **kwargs):
        if definition[0] != 'ByteString':
            _warn_of_byte_string()
        return ABCMeta.__new__(cls, *definition, **kwargs)  #: 1088

    def __instancecheck__(cls, instance):
        _warn_of_byte_string()
        return ABCMeta.__instancecheck__(cls, instance)  #: 1097


class ByteString(Sequence, metaclass=_DeprecateByteStringMeta):
    """What bytes and bytearrays are."""

    __slots__ = ()


class MutableSequence(Sequence):
    """A sequence that can be changed."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError  #: 1122

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError  #: 1126

    @abstractmethod
    def insert(self, index, value):
        """Puts a value before a place."""
        raise IndexError  #: 1131

    def append(self, value):
        """Puts a value at the end."""
        end = len(self)  #: 1135
        self.insert(end, value)  #: 1135

    def clear(self):
        """Takes all values out."""
        _until(IndexError, self.pop)  #: 1141

    def reverse(self):
        """Turns the order round."""
        low, high = 0, len(self) - 1  #: 1147
        while low < high:
            self[low], self[high] = self[high], self[low]  #: 1149
            low, high = low + 1, high - 1

    def extend(self, values):
        """Puts values at the end."""
        for each in list(self) if values is self else values:  #: 1155
            self.append(each)  #: 1156

    def pop(self, index=-1):
        """Takes out the value at a place, the last one by default, and returns it."""
        value = self[index]  #: 1162
        del self[index]  #: 1163
        return value

    def remove(self, value):
        """Takes a value out where it stands first."""
        at = self.index(value)  #: 1170
        del self[at]  #: 1170

    def __iadd__(self, values):
        self.extend(values)  #: 1173
        return self


def _take_in():
    """Says which of the builtin types are what."""
    from _collections import deque
    keys, items, values = (type(view) for view in ({}.keys(), {}.items(), {}.values()))
    for abstract, members in (
        (Coroutine, (CoroutineType,)),
        (Generator, (GeneratorType,)),
        (AsyncGenerator, (AsyncGeneratorType,)),
        (Set, (frozenset,)),
        (MutableSet, (set,)),
        (Mapping, (MappingProxyType,)),
        (MutableMapping, (dict,)),
        (KeysView, (keys,)),
        (ItemsView, (items,)),
        (ValuesView, (values,)),
        (Sequence, (tuple, str, range, memoryview, bytes)),
        (MutableSequence, (list, bytearray, deque)),
        (ByteString, (bytes, bytearray)),
        (Buffer, (bytes, bytearray, memoryview)),
    ):
        for member in members:
            abstract.register(member)


_take_in()
