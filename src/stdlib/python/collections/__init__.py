"""Containers: deque, defaultdict, OrderedDict, Counter, namedtuple, ChainMap and the User ones."""

from _collections import _count_elements, _deque_iterator, _move_to_end, _ordered_view, _pop_end, _tuplegetter, defaultdict, deque
import sys as _sys

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque',
           'namedtuple']


# ---- OrderedDict ----

# Dicts whose `repr` is being made: one that is met again contains itself. Nobody else has this set, so as a default it
# says that none was given.
_being_shown = set()


def _united(kind, first, second):
    """The `|` of two dicts, in a kind of dict."""
    union = kind(first)
    union.update(second)
    return union


class OrderedDict(dict):
    """A dict whose order counts."""

    __module__ = 'collections'
    __static_name__ = 'collections.OrderedDict'

    def move_to_end(self, key, last=True):
        """Moves a key to an end."""
        _move_to_end(self, key, last)

    def popitem(self, last=True):
        """Removes and returns the pair at an end."""
        return _pop_end(self, last)

    def copy(self):
        """A shallow copy."""
        return type(self)(self)

    def pop(self, key, default=_being_shown):
        """Removes a key and returns its value; the default may be named."""
        return dict.pop(self, key) if default is _being_shown else dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        """The value of a key, which is put in where it is missing."""
        return dict.setdefault(self, key, default)

    def keys(self):
        """A view of the keys."""
        return _ordered_view(dict.keys(self))

    def values(self):
        """A view of the values."""
        return _ordered_view(dict.values(self))

    def items(self):
        """A view of the pairs."""
        return _ordered_view(dict.items(self))

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A dict with these keys, all with one value."""
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __repr__(self):
        name, own = type(self).__name__, id(self)
        if not self:
            return name + '()'
        if own in _being_shown:
            return '...'
        _being_shown.add(own)
        try:
            return f'{name}({dict(self.items())!r})'
        finally:
            _being_shown.discard(own)

    def __reduce__(self):
        return type(self), (), vars(self) or None, None, iter(self.items())

    def __eq__(self, other):
        equal = dict.__eq__(self, other)
        return equal and list(self) == list(other) if isinstance(other, OrderedDict) else equal

    def __ne__(self, other):
        equal = self.__eq__(other)
        return NotImplemented if equal is NotImplemented else not equal

    def __or__(self, other):
        return _united(type(self), self, other) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        return _united(type(self), other, self) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


# ---- namedtuple ----

_KEYWORDS = frozenset("""False None True and as assert async await break class continue def del elif else except finally
for from global if import in is lambda nonlocal not or pass raise return try while with yield""".split())


def _constructor(typename, fields, defaults):
    """`__new__`, which names the fields, so that calls are checked as those of any function."""
    listed = ', '.join(fields)
    source = f"lambda {', '.join(('_cls', *fields))}: _tuple_new(_cls, ({listed}{',' if fields else ''}))"
    made = eval(source, {'_tuple_new': tuple.__new__, '__builtins__': {}, '__name__': 'namedtuple_' + typename})
    made.__name__ = '__new__'
    made.__doc__ = f'A new {typename}.'
    if defaults is not None:
        made.__defaults__ = defaults
    return made


def _methods(fields):
    """What all named tuples can do."""
    shown = '(' + ', '.join(name + '=%r' for name in fields) + ')'
    count = len(fields)

    def _make(cls, iterable):
        """A tuple of what an iterable gives."""
        result = tuple.__new__(cls, iterable)  #: 449 result = «tuple_new(cls, iterable)»
        if len(result) == count:
            return result
        raise TypeError(f'Expected {count} arguments, got {len(result)}')  #: 451 raise TypeError(f'Expected {num_fields} arguments, got {len(result)}')

    def _replace(self, /, **kwds):
        """The tuple with other values for some fields."""
        values = map(kwds.pop, fields, self)
        changed = self._make(values)  #: 458 result = «self._make(_map(kwds.pop, field_names, self))»
        if not kwds:
            return changed
        raise TypeError(f'Got unexpected field names: {list(kwds)!r}')  #: 460

    def _asdict(self):
        """The names and values as a dict."""
        pairs = zip(self._fields, self)
        return dict(pairs)

    def __repr__(self):
        """The name and the fields."""
        return type(self).__name__ + shown % tuple(self)  #: 468 return self.__class__.__name__ + «repr_fmt % self»

    def __getnewargs__(self):
        """What to make a copy of."""
        return tuple(self)

    return _make, _replace, _asdict, __repr__, __getnewargs__


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A class of tuples whose items have names."""
    typename = str(typename)
    separate = field_names.replace(',', ' ').split() if isinstance(field_names, str) else field_names
    fields = [str(name) for name in separate]
    if rename:
        before = set()
        for at, name in enumerate(fields):
            if name in before or name in _KEYWORDS or name[:1] == '_' or not name.isidentifier():
                fields[at] = f'_{at}'
            before.add(name)
    for name in (typename, *fields):
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')  #: 400 raise ValueError('Type names and field names must be valid '\n                 f'identifiers: {name!r}')
        if name in _KEYWORDS:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')  #: 403 raise ValueError('Type names and field names cannot be a '\n                 f'keyword: {name!r}')
    before = set()
    for name in fields:
        if name[0] == '_' and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')  #: 409 raise ValueError('Field names cannot start with an underscore: '\n                 f'{name!r}')
        if name in before:
            raise ValueError(f'Encountered duplicate field name: {name!r}')  #: 412
        before.add(name)
    fields = tuple(fields)
    if defaults is not None:
        defaults = tuple(defaults)  #: 417
    free = len(fields) - len(defaults or ())
    if free < 0:
        raise TypeError('Got more default values than field names')  #: 419
    new = _constructor(typename, fields, defaults)
    make, replace, *others = methods = _methods(fields)
    for method in (new, *methods):
        method.__qualname__ = f'{typename}.{method.__name__}'
    if module is None:
        module = _sys._getframe(1).f_globals.get('__name__', '__main__')
    namespace = {
        '__doc__': f"{typename}({', '.join(fields)})",
        '__module__': module,
        '__slots__': (),
        '__match_args__': fields,
        '_fields': fields,
        '_field_defaults': dict(zip(fields[free:], defaults or ())),
        '__new__': new,
        '_make': classmethod(make),
        '_replace': replace,
        '__replace__': replace,
    }
    for method in others:
        namespace[method.__name__] = method
    for at, name in enumerate(fields):
        namespace[name] = _tuplegetter(at, f'Alias for field number {at}')
    return type(typename, (tuple,), namespace)


# ---- Counter ----

def _is_mapping(value):
    """Whether something is a Mapping. Unless the abstract class was imported, only dicts and their proxies can be."""
    if isinstance(value, dict):
        return True
    abstract = _sys.modules.get('_collections_abc')
    return isinstance(value, type(type.__dict__) if abstract is None else abstract.Mapping)


def _count_of(pair):
    return pair[1]


def _positive(counts):
    """A counter of those counts that are positive."""
    result = Counter()
    dict.update(result, {elem: count for elem, count in counts.items() if count > 0})
    return result


def _keep_positive(counter):
    """Takes out what a counter no longer has."""
    for elem in [elem for elem, count in counter.items() if not count > 0]:
        del counter[elem]
    return counter


class Counter(dict):
    """Counts of things."""

    def __init__(self, iterable=None, /, **kwds):
        dict.__init__(self)
        self.update(iterable, **kwds)  #: 608

    def __missing__(self, key):
        return 0

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')  #: 667 raise NotImplementedError(\n    'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def total(self):
        """The sum of the counts."""
        return sum(self.values())  #: 617

    def most_common(self, n=None):
        """The pairs with the greatest counts, those first."""
        pairs = self.items()
        if n is None:
            return sorted(pairs, key=_count_of, reverse=True)  #: 629 return sorted(self.items(), key=_itemgetter(1), reverse=True)
        import heapq
        return heapq.nlargest(n, pairs, key=_count_of)

    def elements(self):
        """Each thing as often as it counts."""
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    def update(self, iterable=None, /, **kwds):
        """Adds counts."""
        if iterable is None:
            pass
        elif not (hasattr(iterable, 'items') and _is_mapping(iterable)):
            _count_elements(self, iterable)  #: 700
        elif self:
            known = self.get
            for elem, count in iterable.items():
                self[elem] = count + known(elem, 0)  #: 695 self[elem] = «count + self_get(elem, 0)»
        else:
            dict.update(self, iterable)
        if kwds:
            self.update(kwds)  #: 702

    def subtract(self, iterable=None, /, **kwds):
        """Takes counts away; they may become negative."""
        known = self.get
        if iterable is None:
            pass
        elif _is_mapping(iterable):
            for elem, count in iterable.items():
                self[elem] = known(elem, 0) - count  #: 724 self[elem] = «self_get(elem, 0) - count»
        else:
            for elem in iterable:  #: 726
                self[elem] = known(elem, 0) - 1  #: 727 self[elem] = «self_get(elem, 0) - 1»
        if kwds:
            self.subtract(kwds)  #: 729

    def copy(self):
        """A shallow copy."""
        return type(self)(self)

    def __reduce__(self):
        return type(self), (dict(self),)

    def __delitem__(self, elem):
        dict.pop(self, elem, None)

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return name + '()'
        try:
            pairs = self.most_common()
        except TypeError:
            # The counts can't be compared.
            pairs = self.items()
        return f'{name}({dict(pairs)!r})'

    def __eq__(self, other):
        if isinstance(other, Counter):
            return all(self[e] == other[e] for e in (*self, *other))  #: 792 return all(self[e] == other[e] for c in (self, other) for e in c)
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, Counter):
            return all(self[e] <= other[e] for e in (*self, *other))  #: 804 return all(self[e] <= other[e] for c in (self, other) for e in c)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, Counter):
            return all(self[e] >= other[e] for e in (*self, *other))  #: 816 return all(self[e] >= other[e] for c in (self, other) for e in c)
        return NotImplemented

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented  #: 798 return not self == other

    def __lt__(self, other):
        if isinstance(other, Counter):
            return self <= other and self != other  #: 810
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, Counter):
            return self >= other and self != other  #: 822
        return NotImplemented

    def __add__(self, other):
        """Adds the counts; what is not positive is left out, here and below."""
        if not isinstance(other, Counter):
            return NotImplemented
        sums = {elem: count + other[elem] for elem, count in self.items()}  #: 835 newcount = «count + other[elem]»
        for elem, count in other.items():
            if elem not in sums:
                sums[elem] = count
        return _positive(sums)

    def __sub__(self, other):
        """Takes the other's counts away."""
        if not isinstance(other, Counter):
            return NotImplemented
        rests = {elem: count - other[elem] for elem, count in self.items()}  #: 854 newcount = «count - other[elem]»
        for elem in other:
            if elem not in rests:
                rests[elem] = -other[elem]
        return _positive(rests)

    def __or__(self, other):
        """The greater count of everything."""
        if not isinstance(other, Counter):
            return NotImplemented
        most = dict(self)
        for elem, count in other.items():
            if most.get(elem, 0) < count:
                most[elem] = count
        return _positive(most)

    def __and__(self, other):
        """The smaller count of everything."""
        if not isinstance(other, Counter):
            return NotImplemented
        return _positive({elem: min(count, other[elem]) for elem, count in self.items()})

    def __iadd__(self, other):
        for elem, count in other.items():
            self[elem] += count  #: 935
        return _keep_positive(self)

    def __isub__(self, other):
        for elem, count in other.items():
            self[elem] -= count  #: 948
        return _keep_positive(self)

    def __ior__(self, other):
        for elem, count in other.items():
            if self[elem] < count:
                self[elem] = count
        return _keep_positive(self)

    def __iand__(self, other):
        for elem, count in self.items():
            if other[elem] < count:
                self[elem] = other[elem]
        return _keep_positive(self)

    def __pos__(self):
        return _positive(self)

    def __neg__(self):
        return _positive({elem: -count for elem, count in self.items() if count < 0})


def __getattr__(name):
    """What is built on the abstract classes is made when it is asked for first."""
    if name in ('ChainMap', 'UserDict', 'UserList', 'UserString'):
        import collections._user as _user
        value = getattr(_user, name)
        globals()[name] = value
        return value
    if name == 'abc':
        import collections.abc
        return collections.abc
    raise AttributeError(f"module 'collections' has no attribute {name!r}")
