"""Values over several lines, where one is too short."""

import collections
import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Prints a value."""
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text of a value."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _safe_key:
    """Sorts what can't be compared by its type and place."""

    __slots__ = ['obj']

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _safe_item(item):
    return _safe_key(item[0]), _safe_key(item[1])


def _recursion(object):
    return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))


class PrettyPrinter:
    """Prints values over several lines."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')  #: 136
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')  #: 138
        if not width:
            raise ValueError('width must be != 0')  #: 140
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = stream if stream is not None else sys.stdout
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers
        self._readable = True
        self._recursive = False

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return ''.join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        s, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        self._readable = self._readable and readable
        self._recursive = self._recursive or recursive
        return text

    def _format(self, object, out, indent, allowance, context, level):
        objid = id(object)
        if objid in context:
            out.append(_recursion(object))
            self._recursive = True
            self._readable = False
            return
        rep = self._repr(object, context, level)
        max_width = self._width - indent - allowance
        if len(rep) > max_width:
            method = self._method_of(object)
            if method is not None:
                context[objid] = 1
                method(self, object, out, indent, allowance, context, level + 1)
                del context[objid]
                return
        out.append(rep)

    def _method_of(self, object):
        own = type(object).__repr__
        for cls, method in _METHODS:
            if own is cls.__repr__ and isinstance(object, cls):
                return method
        if hasattr(type(object), '__dataclass_fields__') and object.__dataclass_params__.repr \
                and hasattr(own, '__wrapped__') and '__create_fn__' in own.__wrapped__.__qualname__ + '__create_fn__':
            return PrettyPrinter._pprint_dataclass
        if type(object).__name__ == 'SimpleNamespace' or type(object).__module__ == 'types':
            return PrettyPrinter._pprint_namespace if hasattr(object, '__dict__') else None
        return None

    def _pprint_dataclass(self, object, out, indent, allowance, context, level):
        cls_name = object.__class__.__name__
        items = [(f.name, getattr(object, f.name)) for f in object.__dataclass_fields__.values()
                 if f.repr and str(f._field_type) == '_FIELD']
        self._pprint_fields(cls_name, items, out, indent, allowance, context, level)

    def _pprint_namespace(self, object, out, indent, allowance, context, level):
        cls_name = 'namespace' if type(object).__name__ == 'SimpleNamespace' else object.__class__.__name__
        self._pprint_fields(cls_name, object.__dict__.items(), out, indent, allowance, context, level)

    def _pprint_fields(self, cls_name, items, out, indent, allowance, context, level):
        indent += len(cls_name) + 1
        out.append(cls_name + '(')
        delimnl = ',\n' + ' ' * indent
        items = list(items)
        for i, (key, ent) in enumerate(items):
            last = i == len(items) - 1
            out.append(key)
            out.append('=')
            if id(ent) in context:
                out.append("...")
            else:
                self._format(ent, out, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                out.append(delimnl)
        out.append(')')

    def _pprint_dict(self, object, out, indent, allowance, context, level):
        out.append('{')
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * ' ')
        if len(object):
            items = sorted(object.items(), key=_safe_item) if self._sort_dicts else object.items()
            self._format_dict_items(items, out, indent, allowance + 1, context, level)
        out.append('}')

    def _format_dict_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        delimnl = ',\n' + ' ' * indent
        items = list(items)
        for i, (key, ent) in enumerate(items):
            last = i == len(items) - 1
            rep = self._repr(key, context, level)
            out.append(rep)
            out.append(': ')
            self._format(ent, out, indent + len(rep) + 2, allowance if last else 1, context, level)
            if not last:
                out.append(delimnl)

    def _pprint_ordered_dict(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        cls = object.__class__
        out.append(cls.__name__ + '(')
        self._format(list(object.items()) if sys.version_info < (3, 12) else dict(object), out,
                     indent + len(cls.__name__) + 1, allowance + 1, context, level)
        out.append(')')

    def _pprint_list(self, object, out, indent, allowance, context, level):
        out.append('[')
        self._format_items(object, out, indent, allowance + 1, context, level)
        out.append(']')

    def _pprint_tuple(self, object, out, indent, allowance, context, level):
        out.append('(')
        endchar = ',)' if len(object) == 1 else ')'
        self._format_items(object, out, indent, allowance + len(endchar), context, level)
        out.append(endchar)

    def _pprint_set(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        typ = object.__class__
        if typ is set:
            out.append('{')
            endchar = '}'
        else:
            out.append(typ.__name__ + '({')
            endchar = '})'
            indent += len(typ.__name__) + 1
        self._format_items(sorted(object, key=_safe_key), out, indent, allowance + len(endchar), context, level)
        out.append(endchar)

    def _pprint_deque(self, object, out, indent, allowance, context, level):
        cls_name = object.__class__.__name__
        out.append(cls_name + '(')
        indent += len(cls_name) + 1
        out.append('[')
        if object.maxlen is None:
            self._format_items(object, out, indent, allowance + 2, context, level)
            out.append('])')
        else:
            self._format_items(object, out, indent, 2, context, level)
            rml = self._repr(object.maxlen, context, level)
            out.append('],\n%smaxlen=%s)' % (' ' * indent, rml))

    def _pprint_default_dict(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        rdf = self._repr(object.default_factory, context, level)
        cls_name = object.__class__.__name__
        indent += len(cls_name) + 1
        out.append('%s(%s,\n%s' % (cls_name, rdf, ' ' * indent))
        self._pprint_dict(object, out, indent, allowance + 1, context, level)
        out.append(')')

    def _pprint_counter(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        cls_name = object.__class__.__name__
        out.append(cls_name + '({')
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * ' ')
        self._format_dict_items(object.most_common(), out, indent + len(cls_name) + 1, allowance + 2, context, level)
        out.append('})')

    def _pprint_mappingproxy(self, object, out, indent, allowance, context, level):
        out.append('mappingproxy(')
        self._format(object.copy(), out, indent + 13, allowance + 1, context, level)
        out.append(')')

    def _pprint_str(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        max_width1 = max_width = self._width - indent
        rep = ''
        for i, line in enumerate(lines):
            rep = repr(line)
            if i == len(lines) - 1:
                max_width1 -= allowance
            if len(rep) <= max_width1:
                chunks.append(rep)
                continue
            current = ''
            parts = _words_with_blanks(line)
            max_width2 = max_width
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    max_width2 -= allowance
                if len(repr(candidate)) > max_width2:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(rep)
            return
        if level == 1:
            out.append('(')
        for i, rep in enumerate(chunks):
            if i > 0:
                out.append('\n' + ' ' * indent)
            out.append(rep)
        if level == 1:
            out.append(')')

    def _pprint_bytes(self, object, out, indent, allowance, context, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            out.append('(')
        delim = ''
        for rep in _wrapped_bytes(object, self._width - indent, allowance):
            out.append(delim)
            out.append(rep)
            if not delim:
                delim = '\n' + ' ' * indent
        if parens:
            out.append(')')

    def _format_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * ' ')
        delimnl = ',\n' + ' ' * indent
        delim = ''
        width = max_width = self._width - indent + 1
        items = list(items)
        for i, ent in enumerate(items):
            last = i == len(items) - 1
            if last:
                max_width -= allowance
                width -= allowance
            if self._compact:
                rep = self._repr(ent, context, level)
                w = len(rep) + 2
                if width < w:
                    width = max_width
                    if delim:
                        delim = delimnl
                if width >= w:
                    width -= w
                    out.append(delim)
                    delim = ', '
                    out.append(rep)
                    continue
            out.append(delim)
            delim = delimnl
            self._format(ent, out, indent, allowance if last else 1, context, level)

    def _safe_repr(self, object, context, maxlevels, level):
        """A value on one line, whether it could be read back, and whether it holds itself."""
        typ = type(object)
        if typ in _SCALARS:
            return repr(object), True, False
        r = getattr(typ, "__repr__", None)
        if issubclass(typ, int) and r is int.__repr__:
            if self._underscore_numbers:
                return f"{object:_d}", True, False
            return repr(object), True, False
        if issubclass(typ, dict) and r is dict.__repr__:
            if not object:
                return "{}", True, False
            objid = id(object)
            if maxlevels and level >= maxlevels:
                return "{...}", False, objid in context
            if objid in context:
                return _recursion(object), False, True
            context[objid] = 1
            readable, recursive = True, False
            components = []
            items = sorted(object.items(), key=_safe_item) if self._sort_dicts else object.items()
            for k, v in items:
                krepr, kreadable, krecur = self.format(k, context, maxlevels, level + 1)
                vrepr, vreadable, vrecur = self.format(v, context, maxlevels, level + 1)
                components.append("%s: %s" % (krepr, vrepr))
                readable = readable and kreadable and vreadable
                recursive = recursive or krecur or vrecur
            del context[objid]
            return "{%s}" % ", ".join(components), readable, recursive
        if issubclass(typ, list) and r is list.__repr__ or issubclass(typ, tuple) and r is tuple.__repr__:
            if issubclass(typ, list):
                if not object:
                    return "[]", True, False
                form = "[%s]"
            elif len(object) == 1:
                form = "(%s,)"
            else:
                if not object:
                    return "()", True, False
                form = "(%s)"
            objid = id(object)
            if maxlevels and level >= maxlevels:
                return form % "...", False, objid in context
            if objid in context:
                return _recursion(object), False, True
            context[objid] = 1
            readable, recursive = True, False
            components = []
            for o in object:
                orepr, oreadable, orecur = self.format(o, context, maxlevels, level + 1)
                components.append(orepr)
                readable = readable and oreadable
                recursive = recursive or orecur
            del context[objid]
            return form % ", ".join(components), readable, recursive
        rep = repr(object)
        return rep, bool(rep) and not rep.startswith('<'), False


def _words_with_blanks(line):
    """The words of a line, each with the blanks after it."""
    parts = []
    i, n = 0, len(line)
    while i < n:
        start = i
        while i < n and not line[i].isspace():
            i += 1
        while i < n and line[i].isspace():
            i += 1
        parts.append(line[start:i])
    return parts


def _wrapped_bytes(object, width, allowance):
    current = b''
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        part = object[i:i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)


_SCALARS = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})
_METHODS = [(collections.OrderedDict, PrettyPrinter._pprint_ordered_dict),
            (collections.defaultdict, PrettyPrinter._pprint_default_dict),
            (collections.Counter, PrettyPrinter._pprint_counter),
            (collections.deque, PrettyPrinter._pprint_deque),
            (dict, PrettyPrinter._pprint_dict), (list, PrettyPrinter._pprint_list),
            (tuple, PrettyPrinter._pprint_tuple), (set, PrettyPrinter._pprint_set),
            (frozenset, PrettyPrinter._pprint_set), (str, PrettyPrinter._pprint_str),
            (bytes, PrettyPrinter._pprint_bytes), (type(type.__dict__), PrettyPrinter._pprint_mappingproxy)]
