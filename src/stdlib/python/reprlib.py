"""Short and safe `repr`s."""

import builtins

__all__ = ["Repr", "repr", "recursive_repr"]

_LIMITS = dict(maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6,
               maxstring=30, maxlong=40, maxother=30)


def recursive_repr(fillvalue='...'):
    """Lets a `__repr__` meet itself: then it gives the fill value."""

    def decorate(method):
        under_way = set()

        def wrapper(self):
            if id(self) in under_way:
                return fillvalue
            under_way.add(id(self))
            try:
                return method(self)  #: 21 result = user_function(self)
            finally:
                under_way.discard(id(self))

        for name in ('__module__', '__doc__', '__name__', '__qualname__'):
            setattr(wrapper, name, getattr(method, name))
        wrapper.__type_params__ = getattr(method, '__type_params__', ())
        wrapper.__wrapped__ = method
        return wrapper

    return decorate


def _halves(most):
    """How many characters stay at both sides of three dots."""
    front = max(0, (most - 3) // 2)
    return front, max(0, most - 3 - front)


def _in_order(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


def _of_items(begin, end, limit, *, empty=None, ordered=False, trail=''):
    """The method for a kind of container."""
    def method(self, x, level):
        if empty is not None and not x:
            return empty
        items = _in_order(x) if ordered else x
        return self._items(items, level, begin, end, getattr(self, limit), trail)
    return method


class Repr:
    """Makes `repr`s that are cut where they are long."""

    def __init__(self, *, fillvalue='...', indent=None, **limits):
        for name in limits:
            if name not in _LIMITS:
                raise TypeError(f"Repr.__init__() got an unexpected keyword argument '{name}'")
        self.__dict__.update(_LIMITS, **limits)
        self.fillvalue, self.indent = fillvalue, indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        kind = type(x).__name__.replace(' ', '_')
        return getattr(self, f'repr_{kind}', self.repr_instance)(x, level)

    def _join(self, pieces, level):
        if self.indent is None or not pieces:
            return ', '.join(pieces)
        step = ' ' * self.indent if isinstance(self.indent, int) else self.indent
        try:
            outer = '\n' + step * (self.maxlevel - level)
            return ''.join(f'{outer}{step}{piece},' for piece in pieces) + outer
        except TypeError as error:
            raise TypeError(f'Repr.indent must be a str, int or None, not {type(self.indent)}') from error

    def _items(self, items, level, begin, end, most, trail=''):
        if level <= 0 and items:
            return begin + self.fillvalue + end
        shown = [self.repr1(item, level - 1) for item, _ in zip(items, range(most))]
        if len(items) > most:
            shown.append(self.fillvalue)
        comma = trail if len(items) == 1 and self.indent is None else ''
        return begin + self._join(shown, level) + comma + end

    repr_tuple = _of_items('(', ')', 'maxtuple', trail=',')
    repr_list = _of_items('[', ']', 'maxlist')
    repr_set = _of_items('{', '}', 'maxset', empty='set()', ordered=True)
    repr_frozenset = _of_items('frozenset({', '})', 'maxfrozenset', empty='frozenset()', ordered=True)
    repr_deque = _of_items('deque([', '])', 'maxdeque')

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return self._items(x, level, f"array('{x.typecode}', [", '])', self.maxarray)

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        keys = _in_order(x)[:self.maxdict]
        shown = [f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}' for key in keys]
        if len(x) > self.maxdict:
            shown.append(self.fillvalue)
        return '{' + self._join(shown, level) + '}'

    def _cut(self, text, most):
        front, back = _halves(most)
        return text[:front] + self.fillvalue + text[len(text) - back:]

    def _short(self, text, most):
        return self._cut(text, most) if len(text) > most else text

    def repr_str(self, x, level):
        text = builtins.repr(x[:self.maxstring])
        if len(text) > self.maxstring:
            front, back = _halves(self.maxstring)
            text = self._cut(builtins.repr(x[:front] + x[len(x) - back:]), self.maxstring)
        return text

    def repr_int(self, x, level):
        return self._short(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            return self._short(builtins.repr(x), self.maxother)
        except Exception:
            return '<%s instance at %#x>' % (x.__class__.__name__, id(x))


aRepr = Repr()
repr = aRepr.repr
