"""Functions about functions. `partial`, `reduce`, the caches and `cmp_to_key` are Rust."""

from _abc import get_cache_token as _token_of_abstract_classes
from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache',
           'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod',
           'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)

_ABSENT = object()
_Alias = type(list[int])
_Union = type(int | str)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes a wrapper look like what it wraps."""
    for name in assigned:
        shown = getattr(wrapped, name, _ABSENT)
        if shown is not _ABSENT:
            setattr(wrapper, name, shown)  #: 57 setattr(wrapper, attr, value)
    for name in updated:
        own = getattr(wrapper, name)  #: 59 «getattr(wrapper, attr)».update(getattr(wrapped, attr, {}))
        own.update(getattr(wrapped, name, {}))  #: 59 getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped  #: 62
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorates a wrapper so that it looks like what it wraps."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- Orderings: each comparison from each other one and, where that is not enough, from equality ----

def _gt_from_lt(self, other):
    less = type(self).__lt__(self, other)  #: 92 op_result = type(self).__lt__(self, other)
    return less if less is NotImplemented else not less and self != other  #: 95 return not op_result and self != other


def _le_from_lt(self, other):
    less = type(self).__lt__(self, other)  #: 99 op_result = type(self).__lt__(self, other)
    return less if less is NotImplemented else less or self == other  #: 102 return op_result or self == other


def _ge_from_lt(self, other):
    less = type(self).__lt__(self, other)  #: 106 op_result = type(self).__lt__(self, other)
    return less if less is NotImplemented else not less  #: 109 return not op_result


def _ge_from_le(self, other):
    at_most = type(self).__le__(self, other)  #: 113 op_result = type(self).__le__(self, other)
    return at_most if at_most is NotImplemented else not at_most or self == other  #: 116 return not op_result or self == other


def _lt_from_le(self, other):
    at_most = type(self).__le__(self, other)  #: 120 op_result = type(self).__le__(self, other)
    return at_most if at_most is NotImplemented else at_most and self != other  #: 123 return op_result and self != other


def _gt_from_le(self, other):
    at_most = type(self).__le__(self, other)  #: 127 op_result = type(self).__le__(self, other)
    return at_most if at_most is NotImplemented else not at_most  #: 130 return not op_result


def _lt_from_gt(self, other):
    more = type(self).__gt__(self, other)  #: 134 op_result = type(self).__gt__(self, other)
    return more if more is NotImplemented else not more and self != other  #: 137 return not op_result and self != other


def _ge_from_gt(self, other):
    more = type(self).__gt__(self, other)  #: 141 op_result = type(self).__gt__(self, other)
    return more if more is NotImplemented else more or self == other  #: 144 return op_result or self == other


def _le_from_gt(self, other):
    more = type(self).__gt__(self, other)  #: 148 op_result = type(self).__gt__(self, other)
    return more if more is NotImplemented else not more  #: 151 return not op_result


def _le_from_ge(self, other):
    at_least = type(self).__ge__(self, other)  #: 155 op_result = type(self).__ge__(self, other)
    return at_least if at_least is NotImplemented else not at_least or self == other  #: 158 return not op_result or self == other


def _gt_from_ge(self, other):
    at_least = type(self).__ge__(self, other)  #: 162 op_result = type(self).__ge__(self, other)
    return at_least if at_least is NotImplemented else at_least and self != other  #: 165 return op_result and self != other


def _lt_from_ge(self, other):
    at_least = type(self).__ge__(self, other)  #: 169 op_result = type(self).__ge__(self, other)
    return at_least if at_least is NotImplemented else not at_least  #: 172 return not op_result


# The first root that a class defines itself decides.
_DERIVED = (
    ('__lt__', (_gt_from_lt, _le_from_lt, _ge_from_lt)),
    ('__le__', (_ge_from_le, _lt_from_le, _gt_from_le)),
    ('__gt__', (_lt_from_gt, _ge_from_gt, _le_from_gt)),
    ('__ge__', (_le_from_ge, _gt_from_ge, _lt_from_ge)),
)
for _root, _derived in _DERIVED:
    for _one in _derived:
        _one.__name__ = f'__{_one.__name__[1:3]}__'
        _one.__doc__ = 'Derived from ' + _root


def total_ordering(cls):
    """Fills in the comparisons that a class with one of them lacks."""
    defined = {root for root, _ in _DERIVED if getattr(cls, root, None) is not getattr(object, root)}
    for derived in (derived for root, derived in _DERIVED if root in defined):
        for comparison in derived:
            if comparison.__name__ not in defined:
                setattr(cls, comparison.__name__, comparison)
        return cls
    raise ValueError('must define at least one ordering operation: < > <= >=')  #: 194


class partialmethod:
    """A method with some arguments given."""

    __class_getitem__ = classmethod(_Alias)

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            func, args, keywords = func.func, func.args + args, func.keywords | keywords
        elif not (callable(func) or hasattr(func, '__get__')):
            raise TypeError(f'{func!r} is not callable or a descriptor')  #: 368 raise TypeError("{!r} is not callable or a descriptor"\n                     .format(func))
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        kind = type(self)
        given = [self.func, *self.args]
        shown = [*map(repr, given), *(f'{name}={value!r}' for name, value in self.keywords.items())]
        return f"{kind.__module__}.{kind.__qualname__}({', '.join(shown)})"

    def _as_function(self):
        def _method(cls_or_self, /, *args, **keywords):
            keywords = self.keywords | keywords
            return self.func(cls_or_self, *self.args, *args, **keywords)  #: 397
        _method.__partialmethod__, _method.__isabstractmethod__ = self, self.__isabstractmethod__
        return _method

    def __get__(self, obj, cls=None):
        func = self.func
        bind = None if isinstance(func, partial) else getattr(func, '__get__', None)
        bound = func if bind is None else bind(obj, cls)  #: 406 new_func = get(obj, cls)
        if bound is func:
            return self._as_function().__get__(obj, cls)
        method = partial(bound, *self.args, **self.keywords)
        owner = getattr(bound, '__self__', _ABSENT)
        if owner is not _ABSENT:
            method.__self__ = owner
        return method

    __isabstractmethod__ = property(lambda self: getattr(self.func, '__isabstractmethod__', False))


# ---- Caches ----

_Info = None


def _make_info(*counts):
    """What `cache_info` returns. Its class is made when it is needed first."""
    global _Info
    if _Info is None:
        import collections
        fields = ('hits', 'misses', 'maxsize', 'currsize')
        _Info = collections.namedtuple('CacheInfo', fields, module='functools')
    return _Info._make(counts)


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError('the first argument must be callable')
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _make_info)
    wrapper.cache_parameters = lambda: dict(maxsize=maxsize, typed=typed)
    return update_wrapper(wrapper, function)


def lru_cache(maxsize=128, typed=False):
    """Remembers results, the `maxsize` last used ones, or all of them if it is None."""
    if callable(maxsize) and isinstance(typed, bool):
        # It decorates without having been called.
        return _cached(maxsize, 128, typed)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')  #: 536 raise TypeError(\n    'Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)  #: 540 wrapper = «_lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)»

    return decorating_function


def cache(user_function, /):
    """Remembers every result."""
    decorate = lru_cache(None)
    return decorate(user_function)  #: 674 return «lru_cache(maxsize=None)(user_function)»


class cached_property:
    """A property that is computed once for each instance."""

    __class_getitem__ = classmethod(_Alias)

    def __init__(self, func):
        self.func, self.attrname = func, None
        self.__doc__, self.__module__ = func.__doc__, func.__module__

    def __set_name__(self, owner, name):
        known = self.attrname
        if known is None:
            self.attrname = name
        elif known != name:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({known!r} and {name!r}).")  #: 1016 raise TypeError(\n...<2 lines>...\n)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")  #: 1025 raise TypeError(\n    "Cannot use cached_property instance without calling __set_name__ on it.")
        space = getattr(instance, '__dict__', None)
        if space is None:
            kind = type(instance).__name__
            raise TypeError(f"No '__dict__' attribute on {kind!r} instance to cache {name!r} property.")  #: 1034 raise TypeError(msg) from None
        value = space.get(name, _ABSENT)
        if value is _ABSENT:
            value = self.func(instance)  #: 1037 val = self.func(instance)
            try:
                space[name] = value
            except TypeError:
                message = (f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item "
                           f"assignment for caching {name!r} property.")
                raise TypeError(message) from None  #: 1045 raise TypeError(msg) from None
        return value


# ---- Single dispatch ----

def _merged(orders):
    """The C3 merge: each order is kept, and the first ones come first."""
    merged = []
    while orders := [order for order in orders if order]:
        for head, *_ in orders:
            if not any(head in order[1:] for order in orders):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        merged.append(head)
        for order in orders:
            if order[0] is head:
                order.pop(0)
    return merged


def _order(cls, abstract):
    """The bases of a class, and where abstract classes that it only counts as a subclass of stand among them: below
    its abstract bases, above the others; or further up, if a base counts as a subclass already."""
    bases = cls.__bases__
    here = [one for one in abstract if issubclass(cls, one) and not any(issubclass(base, one) for base in bases)]
    above = [one for one in abstract if one not in here]
    after = max((at for at, base in enumerate(bases, 1) if hasattr(base, '__abstractmethods__')), default=0)
    groups = bases[:after], here, bases[after:]
    orders = [_order(one, above) for group in groups for one in group]
    return _merged([[cls], *orders, *map(list, groups)])


def _order_with(cls, registered):
    """The bases of a class, and those of the registered ones that it only counts as a subclass of."""
    bases = cls.__mro__
    counts = [one for one in registered if one not in bases and issubclass(cls, one)]
    if not counts:
        return bases
    lowest = [one for one in counts if not any(one is not other and one in other.__mro__ for other in counts)]
    abstract = []
    for one in lowest:
        # What lies between, longest way first.
        ways = [[step for step in sub.__mro__ if step in lowest]
                for sub in one.__subclasses__() if sub not in bases and issubclass(cls, sub)]
        for way in sorted(ways, key=len, reverse=True) or [[one]]:
            abstract.extend(step for step in way if step not in abstract)
    return _order(cls, abstract)


def _find_impl(cls, registry):
    """The implementation that is registered for the nearest class."""
    order = _order_with(cls, registry)
    for at, nearest in enumerate(order):
        if nearest in registry:
            break
    for rival in order[at + 1:at + 2]:
        if rival in registry and not ({rival, nearest} & set(cls.__mro__) or issubclass(nearest, rival)):
            raise RuntimeError(f'Ambiguous dispatch: {nearest} or {rival}')  #: 814 raise RuntimeError("Ambiguous dispatch: {} or {}".format(\n    match, t))
    return registry[nearest]


def _members(what):
    """What a union is made of; None if it is none."""
    origin = getattr(what, '__origin__', None)
    return what.__args__ if isinstance(what, _Union) or repr(origin) == 'typing.Union' else None


def _is_class(what):
    return isinstance(what, type) and not isinstance(what, _Alias)


def _can_dispatch(what):
    """Whether implementations can be registered for it: classes, and unions of them."""
    return _is_class(what) or all(map(_is_class, _members(what) or (None,)))


def _first_annotation(function):
    annotations = getattr(function, '__annotations__', None) or {}
    for name, annotation in annotations.items():
        if isinstance(annotation, str):
            annotation = eval(annotation, getattr(function, '__globals__', {}))
        return name, type(None) if annotation is None else annotation
    return None


def singledispatch(func):
    """A function whose implementation is chosen by the class of its first argument."""
    registry, found = {object: func}, {}
    token = None

    def dispatch(cls):
        """The implementation for a class."""
        nonlocal token
        if token is not None and token != _token_of_abstract_classes():
            # Abstract classes were registered with: what was found may be wrong.
            found.clear()
            token = _token_of_abstract_classes()
        if cls not in found:
            found[cls] = registry[cls] if cls in registry else _find_impl(cls, registry)  #: 858 impl = _find_impl(cls, registry)
        return found[cls]

    def register(cls, func=None):
        """Adds an implementation; without one it decorates."""
        nonlocal token
        if not _can_dispatch(cls):
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")  #: 885 raise TypeError(\n...<2 lines>...\n)
            func, annotated = cls, _first_annotation(cls)
            if annotated is None:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain `@register` on an annotated function.")  #: 891 raise TypeError(\n...<3 lines>...\n)
            name, cls = annotated
            if not _can_dispatch(cls):
                if _members(cls):
                    raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")  #: 903 raise TypeError(\n...<2 lines>...\n)
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")  #: 908 raise TypeError(\n...<2 lines>...\n)
        elif func is None:
            return lambda func: register(cls, func)
        for one in _members(cls) or (cls,):
            registry[one] = func
        if token is None and hasattr(cls, '__abstractmethods__'):
            token = _token_of_abstract_classes()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if args:
            return dispatch(args[0].__class__)(*args, **kw)  #: 929
        raise TypeError(f'{name} requires at least 1 positional argument')  #: 927 raise TypeError(f'{funcname} requires at least '\n                '1 positional argument')

    name = getattr(func, '__name__', 'singledispatch function')
    wrapper.register, wrapper.dispatch = register, dispatch
    wrapper.registry, wrapper._clear_cache = type(type.__dict__)(registry), found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """A method whose implementation is chosen by the class of its first argument after `self`."""

    def __init__(self, func):
        if not (callable(func) or hasattr(func, '__get__')):
            raise TypeError(f"{func!r} is not callable or a descriptor")  #: 951
        self.func, self.dispatcher = func, singledispatch(func)

    def register(self, cls, method=None):
        """Adds an implementation; without one it decorates."""
        return self.dispatcher.register(cls, method)  #: 964 return «self.dispatcher.register(cls, func=method)»

    def __get__(self, obj, cls=None):
        func, dispatch = self.func, self.dispatcher.dispatch

        def _method(*args, **kwargs):
            if args:
                return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)  #: 983
            name = getattr(func, '__name__', 'singledispatchmethod method')
            raise TypeError(f'{name} requires at least 1 positional argument')  #: 981 raise TypeError(f'{funcname} requires at least '\n                '1 positional argument')

        _method.register, _method.__isabstractmethod__ = self.register, self.__isabstractmethod__
        return update_wrapper(_method, func)

    __isabstractmethod__ = property(lambda self: getattr(self.func, '__isabstractmethod__', False))
