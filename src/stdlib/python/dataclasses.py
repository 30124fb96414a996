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


class _FIELD_BASE:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_HAS_DEFAULT_FACTORY = _FactoryMark()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT_NAME = '__post_init__'


class InitVar:
    """The annotation of what is only given to `__init__` and `__post_init__`."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type):
            type_name = self.type.__name__
        else:
            type_name = repr(self.type)
        return f'dataclasses.InitVar[{type_name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """A field: how it is set, shown and compared."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata',
                 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = type(type.__dict__)({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},'
                f'hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)

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


def _tuple_str(obj_name, fields):
    if not fields:
        return '()'
    return f'({",".join([f"{obj_name}.{f.name}" for f in fields])},)'


class _Source:
    """The text of the methods, compiled at once: tracebacks count its lines."""

    def __init__(self, globals):
        self.names = []
        self.src = []
        self.globals = globals
        self.locals = {}
        self.overwrite_errors = {}
        self.unconditional = set()

    def add(self, name, args, body, *, annotation='', decorator='', locals=None, overwrite_error=False,
            unconditional=False):
        self.locals.update(locals or {})
        if overwrite_error:
            self.overwrite_errors[name] = overwrite_error
        if unconditional:
            self.unconditional.add(name)
        self.names.append(name)
        head = f' {decorator}\n' if decorator else ''
        self.src.append(head + f' def {name}({",".join(args)}){annotation}:\n' + '\n'.join(body))

    def add_fns_to_class(self, cls):
        text = '\n'.join(self.src)
        names = f'({",".join(self.names)},)' if self.names else '()'
        namespace = {}
        exec(f'def __create_fn__({",".join(self.locals)}):\n{text}\n return {names}', self.globals, namespace)
        for name, fn in zip(self.names, namespace['__create_fn__'](**self.locals)):
            fn.__qualname__ = f'{cls.__qualname__}.{fn.__name__}'
            if name in self.unconditional:
                setattr(cls, name, fn)
            elif _set_new_attribute(cls, name, fn) and name in self.overwrite_errors:
                extra = self.overwrite_errors[name]
                error_msg = f'Cannot overwrite attribute {fn.__name__} in class {cls.__name__}'
                if extra is not True:
                    error_msg = f'{error_msg} {extra}'
                raise TypeError(error_msg)  #: 516


def _set_new_attribute(cls, name, value):
    """Sets an attribute unless the class has it; whether it has."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _assignment(f, frozen, names, self_name, slots):
    """The line of `__init__` that sets a field, or None."""
    default_name = f'__dataclass_dflt_{f.name}__'
    if f.default_factory is not MISSING:
        names[default_name] = f.default_factory
        value = f'{default_name}()'
        if f.init:
            value += f' if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
    elif f.init:
        if f.default is not MISSING:
            names[default_name] = f.default
        value = f.name
    elif slots and f.default is not MISSING:
        names[default_name] = f.default
        value = default_name
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return f'  __dataclass_builtins_object__.__setattr__({self_name},{f.name!r},{value})'
    return f'  {self_name}.{f.name}={value}'


def _parameter(f):
    if f.default is not MISSING:
        default = f'=__dataclass_dflt_{f.name}__'
    elif f.default_factory is not MISSING:
        default = '=__dataclass_HAS_DEFAULT_FACTORY__'
    else:
        default = ''
    return f'{f.name}:__dataclass_type_{f.name}__{default}'


def _init_fn(source, fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, slots):
    seen_default = None
    for f in std_fields:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = f
            elif seen_default:
                raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')  #: 627 raise TypeError(f'non-default argument {f.name!r} '\n                f'follows default argument {seen_default.name!r}')
    names = {f'__dataclass_type_{f.name}__': f.type for f in fields}
    names['__dataclass_HAS_DEFAULT_FACTORY__'] = _HAS_DEFAULT_FACTORY
    names['__dataclass_builtins_object__'] = object
    body = [line for f in fields if (line := _assignment(f, frozen, names, self_name, slots))]
    if has_post_init:
        given = ','.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f'  {self_name}.{_POST_INIT_NAME}({given})')
    params = [self_name] + [_parameter(f) for f in std_fields]
    if kw_only_fields:
        params += ['*'] + [_parameter(f) for f in kw_only_fields]
    names['__dataclass___init___return_type__'] = None
    source.add('__init__', params, body or ['  pass'], annotation='->__dataclass___init___return_type__', locals=names)


def _add_frozen(source, cls, fields):
    condition = 'type(self) is cls'
    if fields:
        condition += ' or name in {' + ', '.join(repr(f.name) for f in fields) + '}'
    names = {'cls': cls, 'FrozenInstanceError': FrozenInstanceError}
    for method, args, verb in (('__setattr__', ('self', 'name', 'value'), 'assign to'),
                               ('__delattr__', ('self', 'name'), 'delete')):
        source.add(method, args,
                   [f'  if {condition}:', f'   raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                    f'  super(cls, self).{method}({", ".join(args[1:])})'],
                   locals=names, overwrite_error=True)


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
    typing = sys.modules.get('typing')
    if typing is None:
        return False
    if isinstance(annotation, str):
        return _says(annotation, cls, 'typing', typing.ClassVar)
    return annotation is typing.ClassVar or getattr(annotation, '__origin__', None) is typing.ClassVar


def _is_initvar(annotation, cls):
    if isinstance(annotation, str):
        return _says(annotation, cls, 'dataclasses', InitVar)
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, cls):
    if isinstance(annotation, str):
        return _says(annotation, cls, 'dataclasses', KW_ONLY)
    return annotation is KW_ONLY


def _get_field(cls, a_name, a_type, default_kw_only):
    default = getattr(cls, a_name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        f = field(default=default)
    f.name = a_name
    f.type = a_type
    f._field_type = _FIELD
    if _is_classvar(a_type, cls):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(a_type, cls):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')  #: 835 raise TypeError(f'field {f.name} cannot have a '\n                'default factory')
    if f._field_type is not _FIELD_CLASSVAR:
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')  #: 853 raise TypeError(f'field {f.name} is a ClassVar but specifies '\n                'kw_only')
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
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
    module = sys.modules.get(cls.__module__)
    globals = module.__dict__ if module is not None else {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                                           weakref_slot))
    all_fields = {}
    frozen_bases = []
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            all_fields.update(base_fields)
            frozen_bases.append(getattr(base, _PARAMS).frozen)
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
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
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
        _init_fn(source, init_fields, std_fields, kw_only_fields, frozen, hasattr(cls, _POST_INIT_NAME), self_name, slots)  #: 1078 _init_fn(all_init_fields,\n~~~~~~~~^^^^^^^^^^^^^^^^^\n         std_init_fields,\n         ^^^^^^^^^^^^^^^^\n...<9 lines>...\n         slots,\n         ^^^^^^\n         )\n         ^
    _set_new_attribute(cls, '__replace__', _replace)
    field_list = [f for f in all_fields.values() if f._field_type is _FIELD]
    if repr:
        shown = ', '.join(f'{f.name}={{self.{f.name}!r}}' for f in field_list if f.repr)
        source.add('__repr__', ['self'], ['  return f"{self.__class__.__qualname__}(' + shown + ')"'],
                   decorator='@__dataclasses_recursive_repr()', locals={'__dataclasses_recursive_repr': recursive_repr})
    compared = [f for f in field_list if f.compare]
    if eq:
        terms = ' and '.join(f'self.{f.name}==other.{f.name}' for f in compared) or 'True'
        source.add('__eq__', ['self', 'other'],
                   ['  if self is other:', '   return True', '  if other.__class__ is self.__class__:',
                    f'   return {terms}', '  return NotImplemented'])
    if order:
        own_tuple, other_tuple = _tuple_str('self', compared), _tuple_str('other', compared)
        for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            source.add(name, ['self', 'other'],
                       ['  if other.__class__ is self.__class__:', f'   return {own_tuple}{op}{other_tuple}',
                        '  return NotImplemented'],
                       overwrite_error='Consider using functools.total_ordering')
    if frozen:
        _add_frozen(source, cls, field_list)
    if unsafe_hash and has_explicit_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')  #: 896 raise TypeError(f'Cannot overwrite attribute __hash__ '\n                f'in class {cls.__name__}')
    if unsafe_hash or (eq and frozen and not has_explicit_hash):
        hashed = [f for f in field_list if (f.compare if f.hash is None else f.hash)]
        source.add('__hash__', ['self'], [f'  return hash({_tuple_str("self", hashed)})'], unconditional=True)
        cls.__hash__ = None
    elif eq and not frozen and not has_explicit_hash:
        cls.__hash__ = None
    source.add_fns_to_class(cls)  #: 1157 func_builder.add_fns_to_class(cls)\n~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^
    if not getattr(cls, '__doc__'):
        cls.__doc__ = _doc(cls, std_fields, kw_only_fields, init)
    if match_args:
        _set_new_attribute(cls, '__match_args__', tuple(f.name for f in std_fields))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')  #: 1176
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    if hasattr(cls, '__abstractmethods__'):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__', ())
    return (slots,) if isinstance(slots, str) else tuple(slots)


def _add_slots(cls, is_frozen, weakref_slot):
    """The class made again, with slots."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')  #: 1228
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _slots_of(base)}
    wanted = names + (('__weakref__',) if weakref_slot else ())
    namespace['__slots__'] = tuple(name for name in wanted if name not in inherited)
    for name in names + ('__dict__', '__weakref__'):
        namespace.pop(name, None)
    qualname = getattr(cls, '__qualname__', None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        new.__qualname__ = qualname
    for value in namespace.values():
        _rebind_class(value, cls, new)
    if is_frozen:
        if '__getstate__' not in namespace:
            new.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            new.__setstate__ = _dataclass_setstate
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


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether something is a dataclass or an instance of one."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


_ATOMS = frozenset({type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), type, range,
                    property, type(field), type(len)})


def asdict(obj, *, dict_factory=dict):
    """An instance as a dict, and dataclasses in it too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")  #: 1358
    return _inner(obj, dict_factory, None)


def astuple(obj, *, tuple_factory=tuple):
    """An instance as a tuple, and dataclasses in it too."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")  #: 1450
    return _inner(obj, None, tuple_factory)


def _inner(obj, dict_factory, tuple_factory):
    kind = type(obj)
    if kind in _ATOMS:
        return obj
    if hasattr(kind, _FIELDS):
        if tuple_factory is not None:
            return tuple_factory([_inner(getattr(obj, f.name), dict_factory, tuple_factory) for f in fields(obj)])
        return dict_factory([(f.name, _inner(getattr(obj, f.name), dict_factory, tuple_factory)) for f in fields(obj)])
    if kind is list:
        return [_inner(item, dict_factory, tuple_factory) for item in obj]
    if kind is dict:
        return {_inner(k, dict_factory, tuple_factory): _inner(v, dict_factory, tuple_factory) for k, v in obj.items()}
    if issubclass(kind, tuple):
        items = [_inner(item, dict_factory, tuple_factory) for item in obj]
        return kind(*items) if hasattr(obj, '_fields') else kind(items)
    if issubclass(kind, list):
        return kind(_inner(item, dict_factory, tuple_factory) for item in obj)
    if issubclass(kind, dict):
        pairs = [(_inner(k, dict_factory, tuple_factory), _inner(v, dict_factory, tuple_factory)) for k, v in obj.items()]
        if hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            for key, value in pairs:
                result[key] = value
            return result
        return kind(pairs)
    from copy import deepcopy
    return deepcopy(obj)


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
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[name] = item[0], item[1], item[2]
        else:
            raise TypeError(f'Invalid field: {item!r}')  #: 1538
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')  #: 1541
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')  #: 1543
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')  #: 1545
        seen.add(name)
        annotations[name] = annotation
    namespace.update(defaults)
    namespace['__annotations__'] = annotations
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda ns: ns.update(namespace))
    if module is None:
        module = sys._getframe(1).f_globals.get('__name__', '__main__')
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new instance with other values for some fields."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")  #: 1595
    return _replace(obj, **changes)  #: 1596


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')  #: 1614 raise TypeError(f'field {f.name} is declared with '\n                f'init=False, it cannot be specified with '\n                f'replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")  #: 1621 raise TypeError(f"InitVar {f.name!r} "\n                f'must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)  #: 1630
