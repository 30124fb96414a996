"""Values over several lines, where one is too short."""

import collections
import sys
import types
from itertools import groupby

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Prints a value."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,  #: 51 printer = PrettyPrinter(\n    stream=stream, indent=indent, width=width, depth=depth,\n    compact=compact, sort_dicts=sort_dicts,\n    underscore_numbers=underscore_numbers)
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text of a value."""
    printer = PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                            underscore_numbers=underscore_numbers)
    return printer.pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Prints a value; dicts keep their order."""
    return pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """The text on one line, even where the value holds itself."""
    return PrettyPrinter().format(object, {}, None, 0)[0]


def isreadable(object):
    """Whether the text could be read back."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether the value holds itself."""
    return PrettyPrinter().isrecursive(object)


class _Sortable:
    """Sorts by value, and by type and place where values can't be compared."""

    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return self._place() < other._place()

    def _place(self):
        return str(type(self.value)), id(self.value)


def _by_key(item):
    return tuple(map(_Sortable, item))


def _recursion(value):
    return f"<Recursion on {type(value).__name__} with id={id(value)}>"


class PrettyPrinter:
    """Prints values over several lines."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        self._step = int(indent)
        self._width = int(width)
        self._depth = depth
        if self._step < 0:
            raise ValueError('indent must be >= 0')  #: 138
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')  #: 140
        if self._width == 0:
            raise ValueError('width must be != 0')  #: 142
        self._out = sys.stdout if stream is None else stream
        self._packed = bool(compact)
        self._sorted = sort_dicts
        self._grouped = underscore_numbers

    def pprint(self, object):
        """Prints a value."""
        if self._out is not None:
            self._out.write(self.pformat(object) + "\n")

    def pformat(self, object):
        """The text of a value."""
        sheet = _Sheet(self)
        sheet.lay(object, 0, 0, 0)
        return ''.join(sheet.pieces)

    def isrecursive(self, object):
        _, _, recursive = self.format(object, {}, 0, 0)
        return recursive

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """The text on one line, whether it could be read back, and whether the value holds itself."""
        cls = type(object)
        if self._grouped and issubclass(cls, int) and cls.__repr__ is int.__repr__:
            return f"{object:_d}", True, False
        kind = next((kind for kind in _BRACKETS if cls.__repr__ is kind.__repr__ and issubclass(cls, kind)), None)
        if kind is None or not object:
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        opening, closing = _BRACKETS[kind]
        if maxlevels and level >= maxlevels:
            inside = '...,' if kind is tuple and len(object) == 1 else '...'
            return opening + inside + closing, False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive = True, False

        def inner(part):
            nonlocal readable, recursive
            text, is_readable, is_recursive = self.format(part, context, maxlevels, level + 1)
            readable = readable and is_readable
            recursive = recursive or is_recursive
            return text

        if kind is dict:
            texts = [f"{inner(key)}: {inner(value)}" for key, value in self._items(object)]
        else:
            texts = [inner(part) for part in object]
        del context[id(object)]
        if kind is tuple and len(texts) == 1:
            closing = ',)'
        return opening + ', '.join(texts) + closing, readable, recursive

    def _items(self, mapping):
        return sorted(mapping.items(), key=_by_key) if self._sorted else list(mapping.items())


_BRACKETS = {dict: '{}', list: '[]', tuple: '()'}


class _Sheet:
    """What is laid out so far, and what is being laid out."""

    def __init__(self, printer):
        self.printer = printer
        self.pieces = []
        self.begun = {}

    def write(self, *pieces):
        self.pieces.extend(pieces)

    def flat(self, value, level):
        """A value on one line."""
        return self.printer.format(value, dict(self.begun), self.printer._depth, level)[0]

    def lay(self, value, column, tail, level):
        """Writes a value from a column on. On its last line, `tail` letters will follow."""
        if id(value) in self.begun:
            self.write(_recursion(value))
            return
        text = self.flat(value, level)
        layout = _layout(value) if len(text) > self.printer._width - column - tail else None
        if layout is None:
            self.write(text)
            return
        self.begun[id(value)] = 1
        layout(self, value, column, tail, level + 1)
        del self.begun[id(value)]

    def margin(self):
        """The blanks after an opening bracket."""
        return ' ' * (self.printer._step - 1)

    # What all layouts are made of

    def parts(self, values, column, tail, level):
        """Values one below the other; as many as fit on each line where the printer packs."""
        values = list(values)
        column += self.printer._step
        self.write(self.margin())
        between, new_line = '', ',\n' + ' ' * column
        room = full = self.printer._width - column + 1
        for at, value in enumerate(values, 1):
            last = at == len(values)
            if last:
                full -= tail
                room -= tail
            if self.printer._packed:
                text = self.flat(value, level)
                needed = len(text) + 2
                if needed > room:
                    room = full
                    between = between and new_line
                if needed <= room:
                    room -= needed
                    self.write(between, text)
                    between = ', '
                    continue
            self.write(between)
            between = new_line
            self.lay(value, column, tail if last else 1, level)

    def entries(self, named, column, tail, level):
        """Texts with the values after them, one below the other."""
        for at, (name, value) in enumerate(named, 1):
            last = at == len(named)
            self.write(name)
            self.lay(value, column + len(name), tail if last else 1, level)
            if not last:
                self.write(',\n', ' ' * column)

    def dict_entries(self, items, column, tail, level):
        self.write('{', self.margin())
        named = [(self.flat(key, level) + ': ', value) for key, value in items]
        self.entries(named, column + self.printer._step, tail + 1, level)
        self.write('}')

    def fields(self, name, items, column, tail, level):
        self.write(name, '(')
        column += len(name) + 1
        items = list(items)
        for at, (field, value) in enumerate(items, 1):
            last = at == len(items)
            self.write(field, '=')
            if id(value) in self.begun:
                self.write('...')
            else:
                self.lay(value, column + len(field) + 1, tail if last else 1, level)
            self.write(')' if last else ',\n' + ' ' * column)
        if not items:
            self.write(')')

    def called(self, name, inside, column, tail, level):
        """A value as the argument of a class."""
        self.write(name, '(')
        self.lay(inside, column + len(name) + 1, tail + 1, level)
        self.write(')')

    # The layouts

    def dict(self, value, column, tail, level):
        self.dict_entries(self.printer._items(value), column, tail, level)

    def ordered_dict(self, value, column, tail, level):
        self.called(type(value).__name__, list(value.items()), column, tail, level)

    def default_dict(self, value, column, tail, level):
        column += len(type(value).__name__) + 1
        self.write(type(value).__name__, '(', self.flat(value.default_factory, level), ',\n', ' ' * column)
        self.dict(value, column, tail + 1, level)
        self.write(')')

    def counter(self, value, column, tail, level):
        name = type(value).__name__
        self.write(name, '(')
        self.dict_entries(value.most_common(), column + len(name) + 1, tail + 1, level)
        self.write(')')

    def chain_map(self, value, column, tail, level):
        name = type(value).__name__
        self.write(name, '(')
        self.entries([('', each) for each in value.maps], column + len(name) + 1, tail + 1, level)
        self.write(')')

    def list(self, value, column, tail, level):
        self.write('[')
        self.parts(value, column, tail + 1, level)
        self.write(']')

    def tuple(self, value, column, tail, level):
        closing = ',)' if len(value) == 1 else ')'
        self.write('(')
        self.parts(value, column, tail + len(closing), level)
        self.write(closing)

    def set(self, value, column, tail, level):
        name = '' if type(value) is set else type(value).__name__
        opening, closing = (name + '({', '})') if name else '{}'
        self.write(opening)
        self.parts(sorted(value, key=_Sortable), column + len(opening) - 1, tail + len(closing), level)
        self.write(closing)

    def deque(self, value, column, tail, level):
        name = type(value).__name__
        column += len(name) + 1
        self.write(name, '([')
        if value.maxlen is None:
            self.parts(value, column, tail + 2, level)
            self.write('])')
        else:
            self.parts(value, column, 2, level)
            self.write('],\n', ' ' * column, f'maxlen={self.flat(value.maxlen, level)})')

    def mapping_proxy(self, value, column, tail, level):
        self.called('mappingproxy', value.copy(), column, tail, level)

    def namespace(self, value, column, tail, level):
        plain = type(value) is types.SimpleNamespace
        self.fields('namespace' if plain else type(value).__name__, vars(value).items(), column, tail, level)

    def dataclass(self, value, column, tail, level):
        from dataclasses import fields
        shown = [(field.name, getattr(value, field.name)) for field in fields(value) if field.repr]
        self.fields(type(value).__name__, shown, column, tail, level)

    def wrapped(self, value, column, tail, level):
        """A `UserDict`, `UserList` or `UserString` looks as what it wraps."""
        self.lay(value.data, column, tail, level - 1)

    def literals(self, texts, column, outermost):
        """Texts that Python puts together."""
        self.write('(' if outermost else '', ('\n' + ' ' * column).join(texts), ')' if outermost else '')

    def str(self, value, column, tail, level):
        outermost = level == 1
        column, tail = column + outermost, tail + outermost
        width = self.printer._width - column
        lines = value.splitlines(True)
        texts = []
        for at, line in enumerate(lines, 1):
            # The last line shares its place with what follows.
            last = at == len(lines)
            if len(repr(line)) <= width - tail * last:
                texts.append(repr(line))
            else:
                texts.extend(_filled(_words(line), width, tail * last))
        if len(texts) == 1:
            self.write(repr(lines[-1]))
        else:
            self.literals(texts, column, outermost)

    def bytes(self, value, column, tail, level):
        if len(value) <= 4:
            self.write(repr(value))
            return
        outermost = level == 1
        column, tail = column + outermost, tail + outermost
        fours = [value[at:at + 4] for at in range(0, len(value), 4)]
        self.literals(_filled(fours, self.printer._width - column, tail), column, outermost)

    def bytearray(self, value, column, tail, level):
        self.write('bytearray(')
        self.bytes(bytes(value), column + 10, tail + 1, level + 1)
        self.write(')')


def _words(line):
    """The words of a line, each with the blanks after it."""
    runs = [''.join(letters) for _, letters in groupby(line, str.isspace)]
    if runs[0].isspace():
        runs.insert(0, '')
    return [''.join(runs[at:at + 2]) for at in range(0, len(runs), 2)]


def _filled(parts, width, tail):
    """Puts parts together to literals that are not wider; the last one leaves room."""
    current = parts[0][:0]
    for at, part in enumerate(parts, 1):
        if len(repr(current + part)) <= width - (tail if at == len(parts) else 0):
            current += part
            continue
        if current:
            yield repr(current)
        current = part
    if current:
        yield repr(current)


_LAYOUTS = {
    dict: _Sheet.dict, list: _Sheet.list, tuple: _Sheet.tuple, set: _Sheet.set, frozenset: _Sheet.set,
    str: _Sheet.str, bytes: _Sheet.bytes, bytearray: _Sheet.bytearray,
    types.MappingProxyType: _Sheet.mapping_proxy, types.SimpleNamespace: _Sheet.namespace,
    collections.OrderedDict: _Sheet.ordered_dict, collections.defaultdict: _Sheet.default_dict,
    collections.Counter: _Sheet.counter, collections.ChainMap: _Sheet.chain_map, collections.deque: _Sheet.deque,
    collections.UserDict: _Sheet.wrapped, collections.UserList: _Sheet.wrapped, collections.UserString: _Sheet.wrapped,
}
# What is empty has one form only.
_NEVER_EMPTY = (_Sheet.set, _Sheet.str, _Sheet.ordered_dict, _Sheet.default_dict, _Sheet.counter, _Sheet.chain_map)


def _layout(value):
    """How a value is laid out over lines: by the class that its repr is from."""
    cls = type(value)
    for home, layout in _LAYOUTS.items():
        if cls.__repr__ is home.__repr__ and issubclass(cls, home):
            empty = layout in _NEVER_EMPTY and len(value) == 0
            return None if empty else layout
    params = getattr(cls, '__dataclass_params__', None)
    if params is not None and params.repr and hasattr(cls.__repr__, '__wrapped__'):
        return _Sheet.dataclass
    return None
