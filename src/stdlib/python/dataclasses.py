"""Classes whose methods are made from their annotated fields."""

import sys
from reprlib import recursive_repr

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    """Raised when a field of a frozen instance is set."""


class _FactoryMark:
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _Kind:
    """What becomes of a field."""

    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_HAS_DEFAULT_FACTORY, MISSING, KW_ONLY = _FactoryMark(), _MISSING_TYPE(), _KW_ONLY_TYPE()
_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = map(_Kind, ('_FIELD', '_FIELD_CLASSVAR', '_FIELD_INITVAR'))
_FIELDS, _PARAMS, _AFTER_INIT = (f'__{name}__' for name in ('dataclass_fields', 'dataclass_params', 'post_init'))


class InitVar:
    """The annotation of what is only given to `__init__` and `__post_init__`."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """A field: how it is set, shown and compared."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata',
                 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory, self.kw_only = default, default_factory, kw_only
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = type(type.__dict__)({} if metadata is None else metadata)

    @property
    def _has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING

    @recursive_repr()
    def __repr__(self):
        shown = ','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)
        return f'Field({shown})'

    def __set_name__(self, owner, name):
        # The default stands for the field, so it gets to know its name.
        hook = getattr(type(self.default), '__set_name__', None)
        hook and hook(self.default, owner, name)

    __class_getitem__ = classmethod(type(list[int]))


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots',
                 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        shown = ','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)
        return f'_DataclassParams({shown})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Says more of a field than its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')  #: 402
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _tuple_of(name, fields):
    """The text of a tuple of an object's fields."""
    return '(' + ''.join(f'{name}.{f.name},' for f in fields) + ')'


class _Source:
    """The text of the methods, compiled at once: tracebacks count its lines."""

    def __init__(self, globals):
        # For each method its name, its text, and whether it replaces what the class has: if not so, what an error says.
        self.methods, self.known, self.names = [], globals, {}

    def add(self, name, args, body, *, annotation='', decorator='', names=(), replaces=True, refusal=None):
        self.names.update(names)
        head = f' {decorator}\n' if decorator else ''
        text = '\n'.join([f'{head} def {name}({",".join(args)}){annotation}:', *body])
        self.methods.append((name, text, replaces, refusal))

    def define_in(self, cls):
        """Makes the methods and gives them to a class."""
        given, body = ''.join(f'{name},' for name, *_ in self.methods), '\n'.join(text for _, text, *_ in self.methods)
        namespace = {}
        exec(f'def __create_fn__({",".join(self.names)}):\n{body}\n return ({given})', self.known, namespace)
        made = namespace['__create_fn__'](**self.names)
        for (name, _, replaces, refusal), method in zip(self.methods, made):
            method.__qualname__ = f'{cls.__qualname__}.{name}'
            if replaces or name not in vars(cls):
                setattr(cls, name, method)
            elif refusal is not None:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}{refusal}')  #: 516 raise TypeError(error_msg)


def _offer(cls, name, value):
    """Sets an attribute unless the class has it."""
    if name not in vars(cls):
        setattr(cls, name, value)


def _assignment(f, frozen, names, self_name, slots):
    """The line of `__init__` that sets a field, or None."""
    default = f'__dataclass_dflt_{f.name}__'
    makes_default = f.default_factory is not MISSING
    if not (f.init or makes_default or slots and f._has_default):
        return None
    if f._has_default:
        names[default] = f.default_factory if makes_default else f.default
    if not f.init:
        value = default + '()' * makes_default
    elif makes_default:
        value = f'{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
    else:
        value = f.name
    if f._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return f'  __dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})'
    return f'  {self_name}.{f.name}={value}'


def _parameter(f):
    """A field as a parameter of `__init__`."""
    default = 'HAS_DEFAULT_FACTORY' if f.default is MISSING else f'dflt_{f.name}'
    return f'{f.name}:__dataclass_type_{f.name}__' + (f'=__dataclass_{default}__' if f._has_default else '')


def _init_fn(source, fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, slots):
    last_default = None
    for f in std_fields:
        if f._has_default:
            last_default = f
        elif last_default:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {last_default.name!r}')  #: 627 raise TypeError(f'non-default argument {f.name!r} '\n                f'follows default argument {seen_default.name!r}')
    names = {f'__dataclass_type_{f.name}__': f.type for f in fields}
    names['__dataclass_HAS_DEFAULT_FACTORY__'] = _HAS_DEFAULT_FACTORY
    names['__dataclass_builtins_object__'] = object
    body = [line for f in fields if (line := _assignment(f, frozen, names, self_name, slots))]
    if has_post_init:
        given = ','.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f'  {self_name}.{_AFTER_INIT}({given})')
    params = [self_name] + [_parameter(f) for f in std_fields]
    if kw_only_fields:
        params += ['*'] + [_parameter(f) for f in kw_only_fields]
    names['__dataclass___init___return_type__'] = None
    source.add('__init__', params, body or ['  pass'], annotation='->__dataclass___init___return_type__', names=names, replaces=False)


def _add_frozen(source, cls, fields):
    own = ' or name in {%s}' % ', '.join(repr(f.name) for f in fields) if fields else ''
    names = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    for method, args, verb in (('__setattr__', ('self', 'name', 'value'), 'assign to'),
                               ('__delattr__', ('self', 'name'), 'delete')):
        source.add(method, args,
                   [f'  if type(self) is cls{own}:', f'   raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                    f'  super(cls, self).{method}({", ".join(args[1:])})'],
                   names=names, replaces=False, refusal='')


def _says(annotation, cls, module_name, value):
    """Whether an annotation that is a string begins with a name of a thing, or with one of it in its module."""
    first, dot, second = (part.strip() for part in annotation.partition('.'))
    namespace, name = vars(sys.modules.get(cls.__module__, sys)), _leading_name(second if dot else first)
    if dot and _leading_name(first) == first:
        module = sys.modules.get(module_name)
        if namespace.get(first) is not module:
            return False
        namespace = vars(module)
    elif dot:
        name = _leading_name(first)
    return name is not None and namespace.get(name) is value


def _leading_name(text):
    """The name at the beginning of a text."""
    end = next((at for at, letter in enumerate(text) if not (letter.isalnum() or letter == '_')), len(text))
    return text[:end] or None


def _is_classvar(annotation, cls):
    # Who never imported the module can't name what is in it.
    ClassVar = getattr(sys.modules.get('typing'), 'ClassVar', MISSING)
    if isinstance(annotation, str):
        return ClassVar is not MISSING and _says(annotation, cls, 'typing', ClassVar)
    return ClassVar in (annotation, getattr(annotation, '__origin__', None))


def _is_initvar(annotation, cls):
    if isinstance(annotation, str):
        return _says(annotation, cls, 'dataclasses', InitVar)
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, cls):
    return _says(annotation, cls, 'dataclasses', KW_ONLY) if isinstance(annotation, str) else annotation is KW_ONLY


def _get_field(cls, a_name, a_type, default_kw_only):
    f = getattr(cls, a_name, MISSING)
    if not isinstance(f, Field):
        f = field(default=MISSING if type(f).__name__ == 'member_descriptor' else f)
    f.name, f.type = a_name, a_type
    f._field_type = (_FIELD_CLASSVAR if _is_classvar(a_type, cls) else _FIELD_INITVAR if _is_initvar(a_type, cls) else
                     _FIELD)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')  #: 835 raise TypeError(f'field {f.name} cannot have a '\n                'default factory')
    is_class_variable, says = f._field_type is _FIELD_CLASSVAR, f.kw_only is not MISSING
    if is_class_variable and says:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')  #: 853 raise TypeError(f'field {f.name} is a ClassVar but specifies '\n                'kw_only')
    if not (is_class_variable or says):
        f.kw_only = default_kw_only
    if type(f.default).__hash__ is None and f._field_type is _FIELD:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')  #: 860 raise ValueError(f'mutable default {type(f.default)} for field '\n                 f'{f.name} is not allowed: use default_factory')
    return f


def _shown_type(annotation):
    if isinstance(annotation, type) and not hasattr(annotation, '__origin__'):
        if annotation.__module__ in ('builtins', ''):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation).replace('typing.', '')


def _doc(cls, std_fields, kw_only_fields, init):
    """What the class's doc is where it has none: its signature."""
    if not init:
        return cls.__name__ + '()'

    def shown(f):
        text = f'{f.name}: {_shown_type(f.type)}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        return text

    parts = [shown(f) for f in std_fields]
    if kw_only_fields:
        parts += ['*'] + [shown(f) for f in kw_only_fields]
    return f'{cls.__name__}({", ".join(parts)})'


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    globals = getattr(sys.modules.get(cls.__module__), '__dict__', {})
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                                           weakref_slot))
    above = [base for base in cls.__mro__[:0:-1] if hasattr(base, _FIELDS)]
    all_fields = {name: f for base in above for name, f in getattr(base, _FIELDS).items()}
    frozen_bases = [getattr(base, _PARAMS).frozen for base in above]
    annotations = cls.__dict__.get('__annotations__', {})
    own = []
    kw_only_seen = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation, cls):
            if kw_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')  #: 1002 raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY '\n                'has already been specified')
            kw_only_seen = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))  #: 1008 cls_fields.append(_get_field(cls, name, type, kw_only))\n                  ~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^
    for f in own:
        all_fields[f.name] = f
        if not isinstance(getattr(cls, f.name, None), Field):
            continue
        # The class has the default, not the field.
        if f.default is not MISSING:
            setattr(cls, f.name, f.default)
        else:
            delattr(cls, f.name)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')  #: 1032
    if frozen_bases:
        if any(frozen_bases) and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')  #: 1038 raise TypeError('cannot inherit non-frozen dataclass from a '\n                'frozen one')
        if not all(frozen_bases) and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')  #: 1043 raise TypeError('cannot inherit frozen dataclass from a '\n                'non-frozen one')
    setattr(cls, _FIELDS, all_fields)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and '__eq__' in cls.__dict__))
    if order and not eq:
        raise ValueError('eq must be true if order is true')  #: 1062
    init_fields = [f for f in all_fields.values() if f._field_type is not _FIELD_CLASSVAR]
    std_fields = tuple(f for f in init_fields if f.init and not f.kw_only)
    kw_only_fields = tuple(f for f in init_fields if f.init and f.kw_only)
    source = _Source(globals)
    if init:
        self_name = '__dataclass_self__' if 'self' in all_fields else 'self'
        _init_fn(source, init_fields, std_fields, kw_only_fields, frozen, hasattr(cls, _AFTER_INIT), self_name, slots)  #: 1078 _init_fn(all_init_fields,\n~~~~~~~~^^^^^^^^^^^^^^^^^\n         std_init_fields,\n         ^^^^^^^^^^^^^^^^\n...<9 lines>...\n         slots,\n         ^^^^^^\n         )\n         ^
    _offer(cls, '__replace__', _replace)
    field_list = [f for f in all_fields.values() if f._field_type is _FIELD]
    if repr:
        shown = ', '.join(f'{f.name}={{self.{f.name}!r}}' for f in field_list if f.repr)
        source.add('__repr__', ['self'], ['  return f"{self.__class__.__qualname__}(' + shown + ')"'],
                   decorator='@__dataclasses_recursive_repr()', names={'__dataclasses_recursive_repr': recursive_repr},
                   replaces=False)
    compared = [f for f in field_list if f.compare]
    if eq:
        terms = ' and '.join(f'self.{f.name}==other.{f.name}' for f in compared) or 'True'
        source.add('__eq__', ['self', 'other'],
                   ['  if self is other:', '   return True', '  if other.__class__ is self.__class__:',
                    f'   return {terms}', '  return NotImplemented'], replaces=False)
    if order:
        own_tuple, other_tuple = _tuple_of('self', compared), _tuple_of('other', compared)
        for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            source.add(name, ['self', 'other'],
                       ['  if other.__class__ is self.__class__:', f'   return {own_tuple}{op}{other_tuple}',
                        '  return NotImplemented'], replaces=False, refusal=' Consider using functools.total_ordering')
    if frozen:
        _add_frozen(source, cls, field_list)
    if unsafe_hash and has_explicit_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')  #: 896 raise TypeError(f'Cannot overwrite attribute __hash__ '\n                f'in class {cls.__name__}')
    if unsafe_hash or (eq and frozen and not has_explicit_hash):
        hashed = [f for f in field_list if (f.compare if f.hash is None else f.hash)]
        source.add('__hash__', ['self'], [f'  return hash({_tuple_of("self", hashed)})'])
        cls.__hash__ = None
    elif eq and not frozen and not has_explicit_hash:
        cls.__hash__ = None
    source.define_in(cls)  #: 1157 func_builder.add_fns_to_class(cls)\n~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^
    if not cls.__doc__:
        cls.__doc__ = _doc(cls, std_fields, kw_only_fields, init)
    if match_args:
        _offer(cls, '__match_args__', tuple(f.name for f in std_fields))
    if slots:
        cls = _slotted(cls, frozen, weakref_slot)
    elif weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')  #: 1176
    if hasattr(cls, '__abstractmethods__'):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _values(instance):
    return (getattr(instance, f.name) for f in fields(instance))


def _dataclass_getstate(self):
    return [*_values(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__', ())
    return (slots,) if isinstance(slots, str) else tuple(slots)


def _slotted(cls, is_frozen, weakref_slot):
    """The class made again, with slots."""
    if '__slots__' in vars(cls):
        raise TypeError(f'{cls.__name__} already specifies __slots__')  #: 1228
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _slots_of(base)}
    wanted = names + (('__weakref__',) if weakref_slot else ())
    namespace['__slots__'] = tuple(name for name in wanted if name not in inherited)
    for name in names + ('__dict__', '__weakref__'):
        namespace.pop(name, None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = cls.__qualname__
    for value in namespace.values():
        _rebind_class(value, cls, new)
    if is_frozen:
        # Without them copies would set attributes.
        _offer(new, '__getstate__', _dataclass_getstate)
        _offer(new, '__setstate__', _dataclass_setstate)
    return new


def _rebind_class(value, old, new):
    """Lets the methods that name the old class in a cell (`super()`, `__setattr__` of frozen ones) name the new one."""
    value = getattr(value, '__func__', value)
    if isinstance(value, property):
        for part in (value.fget, value.fset, value.fdel):
            _rebind_class(part, old, new)
        return
    for cell in getattr(value, '__closure__', None) or ():
        try:
            if cell.cell_contents is old:
                cell.cell_contents = new
        except ValueError:
            pass


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Makes the methods of a class from its annotated fields."""

    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)  #: 1295 return _process_class(cls, init, repr, eq, order, unsafe_hash,\n                      frozen, match_args, kw_only, slots,\n                      weakref_slot)

    if cls is None:
        return wrap
    return wrap(cls)  #: 1305


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one."""
    try:
        known = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None  #: 1319
    return tuple(f for f in known.values() if f._field_type is _FIELD)


def is_dataclass(obj):
    """Whether something is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


_ATOMS = frozenset({type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type, range,
                    property, type(field), type(len)})


def asdict(obj, *, dict_factory=dict):
    """An instance as a dict, and dataclasses in it too."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("asdict() should be called on dataclass instances")  #: 1358
    return _taken_apart(obj, lambda obj, values: dict_factory(list(zip((f.name for f in fields(obj)), values))))


def astuple(obj, *, tuple_factory=tuple):
    """An instance as a tuple, and dataclasses in it too."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("astuple() should be called on dataclass instances")  #: 1450
    return _taken_apart(obj, lambda obj, values: tuple_factory(list(values)))


def _taken_apart(obj, make):
    """A copy in which dataclasses are what a function makes of them and of the copies of their values."""
    def copied(obj):
        kind = type(obj)
        if kind in _ATOMS:
            return obj
        if hasattr(kind, _FIELDS):
            return make(obj, map(copied, _values(obj)))
        if issubclass(kind, tuple) and hasattr(obj, '_fields'):
            return kind(*map(copied, obj))
        if issubclass(kind, (list, tuple)):
            return kind(map(copied, obj))
        if issubclass(kind, dict):
            pairs = [(copied(key), copied(value)) for key, value in obj.items()]
            if not hasattr(kind, 'default_factory'):
                return kind(pairs)
            made = kind(obj.default_factory)
            for key, value in pairs:
                made[key] = value
            return made
        from copy import deepcopy
        return deepcopy(obj)

    return copied(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """A dataclass from a list of fields."""
    from keyword import iskeyword
    namespace = dict(namespace or {})
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        name, annotation, *default = (item, 'typing.Any') if isinstance(item, str) else item if len(item) > 1 else (None,) * 4
        if len(default) > 1:
            raise TypeError(f'Invalid field: {item!r}')  #: 1538
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')  #: 1541
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')  #: 1543
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')  #: 1545
        seen.add(name)
        annotations[name] = annotation
        defaults.update({name: one for one in default})
    namespace.update(defaults)
    namespace['__annotations__'] = annotations
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda ns: ns.update(namespace))
    where = sys._getframe(1).f_globals.get('__name__', '__main__') if module is None else module
    if where is not None:
        cls.__module__ = where
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new instance with other values for some fields."""
    if not hasattr(type(obj), _FIELDS):
        raise TypeError("replace() should be called on dataclass instances")  #: 1595
    return _replace(obj, **changes)  #: 1596


def _replace(self, /, **changes):
    for name, f in getattr(self, _FIELDS).items():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        is_given = name in changes
        if is_given and not f.init:
            raise TypeError(f'field {name} is declared with init=False, it cannot be specified with replace()')  #: 1614 raise TypeError(f'field {f.name} is declared with '\n                f'init=False, it cannot be specified with '\n                f'replace()')
        if is_given or not f.init:
            continue
        if f.default is MISSING and f._field_type is _FIELD_INITVAR:
            raise TypeError(f"InitVar {name!r} must be specified with replace()")  #: 1621 raise TypeError(f"InitVar {f.name!r} "\n                f'must be specified with replace()')
        changes[name] = getattr(self, name)
    return self.__class__(**changes)  #: 1630
