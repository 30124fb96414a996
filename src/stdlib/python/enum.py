"""Enumerations."""

import builtins as _builtins
import sys
from operator import attrgetter as _attrgetter
from types import DynamicClassAttribute as _ClassAttribute, MappingProxyType as _View

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto',
           'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name']

# What the metaclass asks for before it is there.
Enum = Flag = ReprEnum = EJECT = KEEP = None
_SEALED = ()

_PLAIN_NEW = object.__new__


class _Sign:
    """What stands for no value."""

    def __init__(self, shown):
        self._shown = shown

    def __repr__(self):
        return self._shown


_not_given = _Sign('<not given>')
_auto_null = _Sign('_auto_null')


class nonmember:
    """A value that becomes no member."""

    def __init__(self, value):
        self.value = value


class member:
    """A value that becomes a member whatever it is."""

    def __init__(self, value):
        self.value = value


class auto:
    """A value that the enumeration chooses."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(_ClassAttribute):
    """A property of members; the class's own attribute of that name is a member."""

    member = _attr_type = _cls_type = None

    def __set_name__(self, ownerclass, name):
        self.name, self.clsname = name, ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is None:
                raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')  #: 203 «raise AttributeError(\n        '%r has no attribute %r' % (ownerclass, self.name)\n        )»
            return self.member
        if self.fget is not None:
            return self.fget(instance)  #: 208
        # The attribute that a member's name hides.
        if self._attr_type == 'attr':
            return getattr(self._cls_type, self.name)
        if self._attr_type == 'desc':
            return getattr(instance._value_, self.name)
        if self.name in ownerclass._member_map_:
            return ownerclass._member_map_[self.name]
        raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}') from None  #: 219 «raise AttributeError(\n        '%r has no attribute %r' % (ownerclass, self.name)\n        ) from None»

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")  #: 226 «raise AttributeError(\n        "<enum %r> cannot set attribute %r" % (self.clsname, self.name)\n        )»
        return self.fset(instance, value)  #: 225

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")  #: 233 «raise AttributeError(\n        "<enum %r> cannot delete attribute %r" % (self.clsname, self.name)\n        )»
        return self.fdel(instance)  #: 232


def _is_descriptor(obj):
    return any(hasattr(obj, method) for method in ('__get__', '__set__', '__delete__'))


def _inside(name, mark):
    """Whether marks enclose a name that neither begins nor ends with another underscore."""
    inner = name.removeprefix(mark).removesuffix(mark)
    return len(name) == len(inner) + 2 * len(mark) and inner[:1] not in ('', '_') and inner[-1] != '_'


def _is_dunder(name):
    return _inside(name, '__')


def _is_sunder(name):
    return _inside(name, '_')


def _is_private(cls_name, name):
    start = f'_{cls_name}__'
    return name.startswith(start) and len(name) > len(start) and not name.endswith('__')


def _is_internal_class(cls_name, obj):
    """Whether something is a class that the body of an enumeration defines."""
    if not isinstance(obj, type):
        return False
    return f".{getattr(obj, '__qualname__', '')}".endswith(f".{cls_name}.{getattr(obj, '__name__', '')}")


def _is_single_bit(num):
    return num > 0 and not num & num - 1


def _iter_bits_lsb(num):
    """The bits of a number, the lowest first."""
    left = num.value if isinstance(num, Enum) else num
    if left < 0:
        raise ValueError(f'{num!r} is not a positive integer')  #: 120 raise ValueError('%r is not a positive integer' % original)
    while left:
        lowest = left & -left
        yield lowest
        left -= lowest


def show_flag_values(value):
    """The bits of a flag."""
    return list(_iter_bits_lsb(value))  #: 127


def bin(num, max_bits=None):
    """The bits of a number with its sign: `0b0 1010`, and `0b1 0101` for what all are turned."""
    width = num.bit_length()
    sign = '1' if num < 0 else '0'
    digits = format(num & (1 << width) - 1, f'0{width}b') if width else ''
    if max_bits is not None:
        digits = digits.rjust(max_bits, sign)
    return f'0b{sign} {digits}'


_SUNDERS = {'_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
            '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_'}


class EnumDict(dict):
    """The namespace of an enumeration's body: it tells members from the rest."""

    def __init__(self):
        super().__init__()
        self._cls_name = self._generate_next_value = None
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    @_builtins.property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in _SUNDERS and not key.startswith('_repr_'):
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')  #: 372 «raise ValueError(\n        '_sunder_ names, such as %r, are reserved for future Enum use'\n        % (key, )\n        )»
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")  #: 379
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                self._ignore = value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')  #: 390 «raise ValueError(\n        '_ignore_ cannot specify already set names: %r'\n        % (already, )\n        )»
        elif _is_dunder(key):
            key = '_order_' if key == '__order__' else key
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')  #: 399 raise TypeError('%r already defined as %r' % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not (_is_descriptor(value) or _is_internal_class(self._cls_name, value)):
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')  #: 413 raise TypeError('%r already defined as %r' % (key, self[key]))
            value = self._member_value(key, value)  #: 431 v.value = «self._generate_next_value(\n        key, 1, len(self._member_names), self._last_values[:],\n        )»
            self._member_names[key] = None
        super().__setitem__(key, value)

    def _member_value(self, key, value):
        """What a member's name stands for in the body; `auto()` asks the enumeration, inside a tuple too."""
        if isinstance(value, member):
            value = value.value
        elif isinstance(value, auto):
            return self._chosen(key, value)
        if isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
            parts = [self._chosen(key, part) if isinstance(part, auto) else part for part in value]
            try:
                return type(value)(parts)
            except TypeError:
                return type(value)(*parts)
        self._last_values.append(value)
        return value

    def _chosen(self, key, wish):
        if wish.value is _auto_null:
            wish.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(wish.value)
        return wish.value

    def update(self, members, **more_members):
        pairs = members.items() if hasattr(members, 'keys') else members
        for name, value in (*pairs, *more_members.items()):
            self[name] = value


_EnumDict = EnumDict


class _proto_member:
    """What stands for a member until its class is there."""

    def __init__(self, name, value):
        self.name, self.value = name, value

    def __set_name__(self, enum_class, hidden_name):
        type.__delattr__(enum_class, hidden_name)
        member_name, value = self.name, self.value
        kind = enum_class._member_type_
        args = value if isinstance(value, tuple) and kind is not tuple else (value,)
        if enum_class._use_args_:
            made = enum_class._new_member_(enum_class, *args)  #: 267 enum_member = enum_class._new_member_(enum_class, *args)
        else:
            made = enum_class._new_member_(enum_class)  #: 265 enum_member = enum_class._new_member_(enum_class)
        if not hasattr(made, '_value_'):
            try:
                made._value_ = value if kind is object else kind(*args)  #: 273 enum_member._value_ = «enum_class._member_type_(*args)»
            except Exception as error:
                refused = TypeError('_value_ not set in __new__, unable to create it')
                refused.__cause__ = error
                raise refused  #: 279 raise new_exc
        value = made._value_
        made._name_ = member_name
        made.__objclass__ = enum_class
        made.__init__(*args)  #: 283 «enum_member.__init__(*args)»
        made._sort_order_ = len(enum_class._member_names_)

        is_flag = Flag is not None and issubclass(enum_class, Flag)
        is_bits = is_flag and isinstance(value, int)
        if is_bits:
            mask = enum_class._flag_mask_ | value
            type.__setattr__(enum_class, '_flag_mask_', mask)
            type.__setattr__(enum_class, '_all_bits_', (1 << mask.bit_length()) - 1)
            if _is_single_bit(value):
                type.__setattr__(enum_class, '_singles_mask_', enum_class._singles_mask_ | value)
        found = _with_value(enum_class, value)
        if found is not None:
            made = found
        elif not is_flag or is_bits and _is_single_bit(value):
            enum_class._member_names_.append(member_name)
        enum_class._add_member_(member_name, made)
        _note_value(enum_class, member_name, made, value)


def _with_value(enum_class, value):
    """The member that has a value already."""
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        for each in enum_class._member_map_.values():
            if each._value_ == value:
                return each


def _note_value(enum_class, name, member, value):
    """Lets a value be looked up; one that has no hash is looked for among its like."""
    try:
        enum_class._value2member_map_.setdefault(value, member)
    except TypeError:
        enum_class._unhashable_values_.append(value)
        enum_class._unhashable_values_map_.setdefault(name, []).append(value)


def _fields(new_member, use_args, member_type, value_repr):
    """What an enumeration knows of itself."""
    return {'_new_member_': new_member, '_use_args_': use_args, '_member_names_': [], '_member_map_': {},
            '_value2member_map_': {}, '_unhashable_values_': [], '_unhashable_values_map_': {},
            '_member_type_': member_type, '_value_repr_': value_repr}


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)  #: 477
        namespace = EnumDict()
        namespace._cls_name = cls
        _, first_enum = metacls._get_mixins_(cls, bases)  #: 482 member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace['_generate_next_value_'] = first_enum._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, classdict | _fields(_PLAIN_NEW, False, object, None))
        names = set(classdict._member_names)
        bad = names & {'mro', ''}
        if bad:
            raise ValueError(f"invalid enum member name(s) {','.join(map(repr, bad))}")  #: 510 «raise ValueError('invalid enum member name(s) %s'  % (\n        ','.join(repr(n) for n in invalid_names)\n        ))»
        hidden = {'_ignore_', '_order_', *classdict._ignore}
        order = classdict.get('_order_')
        body = {}
        for name, value in classdict.items():
            if name in names:
                # No name that the metaclass has an attribute for.
                body[f' {name}'] = _proto_member(name, value)
            elif name not in hidden:
                body[name] = value
        body['_generate_next_value_'] = staticmethod(classdict._generate_next_value)
        member_type, first_enum = metacls._get_mixins_(cls, bases)  #: 525
        new_member, use_args = _maker(body.get('__new__'), member_type, first_enum)
        body |= _fields(new_member, use_args, member_type, metacls._find_data_repr_(cls, bases))
        is_flag = cls == 'Flag' if Flag is None else any(issubclass(base, Flag) for base in bases)
        if is_flag:
            body |= {'_boundary_': boundary or getattr(first_enum, '_boundary_', None), '_flag_mask_': 0,
                     '_singles_mask_': 0, '_all_bits_': 0, '_inverted_': None}
        in_progress = f'_{cls}__in_progress'
        body[in_progress] = True
        error = None
        try:
            made = super().__new__(metacls, cls, bases, body, **kwds)  #: 559 enum_class = super().__new__(metacls, cls, bases, classdict, **kwds)
        except Exception as raised:
            # Another like it, without the note that a name could not be set.
            error = type(raised)(str(raised))
            error.__cause__, error.__context__ = raised.__cause__, raised.__context__
            frames = raised.__traceback__
        if error is not None:
            raise error.with_traceback(frames)  #: 571 raise exc.with_traceback(tb)
        type.__delattr__(made, in_progress)

        own = made.__dict__
        texts = ['__repr__', '__str__', '__format__', '__reduce_ex__']
        if ReprEnum is not None and ReprEnum in bases:
            if member_type is object:
                raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')  #: 584 «raise TypeError(\n        'ReprEnum subclasses must be mixed with a data type (i.e.'\n        ' int, str, float, etc.)'\n        )»
            # What a member looks like as a text is left to its data type.
            for name in texts[1:3]:
                if name not in own:
                    method = getattr(member_type, name)
                    type.__setattr__(made, name, member_type.__repr__ if method is object.__str__ else method)
        for name in texts:
            if name not in own and getattr(made, name) in (getattr(member_type, name), getattr(object, name)):
                type.__setattr__(made, name, getattr(first_enum, name))
        if '__new__' in body:
            type.__setattr__(made, '__new_member__', new_member)
        type.__setattr__(made, '__new__', Enum.__new__)
        if is_flag and Flag is not None:
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in own:
                    type.__setattr__(made, name, getattr(Flag, name))
            values = [each._value_ for each in made]
            if values != sorted(values):
                type.__setattr__(made, '_iter_member_', made._iter_member_by_def_)
        if order:
            order = order.replace(',', ' ').split() if isinstance(order, str) else order
            order = [name for name in order if name not in made._member_map_ or name in made._member_names_]
            if order != made._member_names_:
                raise TypeError(f'member order does not match _order_:\n  {made._member_names_!r}\n  {order!r}')  #: 678 «raise TypeError(\n        'member order does not match _order_:¶  %r¶  %r'\n        % (enum_class._member_names_, _order_)\n        )»
        return made

    def __init__(cls, *args, **kwds):
        super().__init__(*args)

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names, *values)
            return cls.__new__(cls, value)  #: 722
        if names is _not_given:
            if type is None:
                raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")  #: 726 «raise TypeError(\n        f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum"\n        )»
            names = None
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)  #: 729 return «cls._create_(\n        class_name=value,\n        names=None if names is _not_given else names,\n        module=module,\n        qualname=qualname,\n        type=type,\n        start=start,\n        boundary=boundary,\n        )»

    def __contains__(cls, value):
        try:
            return isinstance(value, cls) or value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")  #: 757 raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)  #: 758

    def __dir__(cls):
        names = set('__class__ __contains__ __doc__ __getitem__ __iter__ __len__ __members__ __module__ __name__'
                    ' __qualname__'.split())
        names.update(cls._member_names_)
        if cls._new_member_ is not _PLAIN_NEW:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        return cls._member_map_[name]  #: 782

    def __iter__(cls):
        return map(cls._member_map_.__getitem__, cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_builtins.property
    def __members__(cls):
        return _View(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'} {cls.__name__!r}>"

    def __reversed__(cls):
        return map(cls._member_map_.__getitem__, reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')  #: 828 raise AttributeError('cannot reassign member %r' % (name, ))
        super().__setattr__(name, value)  #: 829

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """An enumeration from a list of names, or of names with their values."""
        metacls, bases = cls.__class__, (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)  #: 845
        classdict = metacls.__prepare__(class_name, bases)  #: 846
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if names and isinstance(names, (tuple, list)) and isinstance(names[0], str):
            values = []
            for count, name in enumerate(names):
                values.append(first_enum._generate_next_value_(name, start, count, values[:]))  #: 855 value = «first_enum._generate_next_value_(name, start, count, last_values[:])»
            names = zip(names, values)
        for item in names or ():
            member_name, value = (item, names[item]) if isinstance(item, str) else item  #: 866 «member_name, member_value» = item
            classdict[member_name] = value  #: 867 classdict[member_name] = member_value
        if module is None:
            module = sys._getframe(2).f_globals.get('__name__')
        if module is not None:
            classdict['__module__'] = module
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)  #: 885

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for base in _ancestors(bases):
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")  #: 930 «raise TypeError(\n        "<enum %r> cannot extend %r"\n        % (class_name, base)\n        )»

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The data type of the members, and the last base, which is an enumeration."""
        if not bases:
            return object, Enum
        if not isinstance(bases[-1], EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")  #: 949 «raise TypeError("new enumerations should be created as "\n        "`EnumName([mixin_type, ...] [data_type,] enum_type)`")»
        return mcls._find_data_type_(class_name, bases) or object, bases[-1]  #: 951 member_type = «mcls._find_data_type_(class_name, bases)» or object

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        """How values are shown: as the first base that says it does."""
        for base in _ancestors(bases):
            if isinstance(base, EnumType):
                return base._value_repr_
            own = base.__dict__
            if '__repr__' in own:
                is_record = '__dataclass_fields__' in own and '__dataclass_params__' in own
                return _dataclass_repr if is_record and own['__dataclass_params__'].repr else own['__repr__']

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        """The class besides enumerations that makes its own objects, below the first that adds to it."""
        kinds = set()
        for chain in bases:
            lowest = None
            for base in _ancestors([chain]):
                if isinstance(base, EnumType):
                    if base._member_type_ is object:
                        continue
                    kinds.add(base._member_type_)
                    break
                lowest = lowest or base
                if not {'__new__', '__dataclass_fields__'}.isdisjoint(base.__dict__):
                    kinds.add(lowest)
                    break
        if len(kinds) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {kinds!r}')  #: 997 raise TypeError('too many data types for %r: %r' % (class_name, data_types))
        return kinds.pop() if kinds else None

    def _add_member_(cls, name, member):
        """Makes a member an attribute of its class, beside what members have by the same name."""
        known = cls._member_map_.setdefault(name, member)
        if known is not member:
            raise NameError(f'{name!r} is already bound: {known!r}')  #: 1052 raise NameError('%r is already bound: %r' % (name, cls._member_map_[name]))
        hidden = [(base, base.__dict__[name]) for base in cls.__mro__[1:] if base.__dict__.get(name) is not None]
        kind = owner = found = None
        for base, attr in hidden:
            if isinstance(attr, _ClassAttribute):
                kind, owner, found = 'enum', base, attr
                break
            if _is_descriptor(attr):
                kind, owner, found = kind or 'desc', owner or base, attr
            else:
                kind, owner = 'attr', base
        shown = member
        if found is not None:
            shown = property()
            shown.member, shown._attr_type, shown._cls_type = member, kind, owner
            shown.__set_name__(cls, name)
            if kind != 'attr':
                for part in ('fget', 'fset', 'fdel'):
                    setattr(shown, part, getattr(found, part, None))
        if found not in _SEALED:
            type.__setattr__(cls, name, shown)


EnumMeta = EnumType


def _ancestors(bases):
    return (base for chain in bases for base in chain.__mro__ if base is not object)


def _maker(own, member_type, first_enum):
    """What makes members, and whether it takes their values."""
    if own is None:
        known = (getattr(kind, method, None) for method in ('__new_member__', '__new__')
                 for kind in (member_type, first_enum))
        own = next((new for new in known if new not in (None, _PLAIN_NEW, Enum.__new__)), _PLAIN_NEW)
    if isinstance(own, staticmethod):
        own = own.__func__
    return own, own is not _PLAIN_NEW


def _dataclass_repr(self):
    shown = (name for name, field in self.__dataclass_fields__.items() if field.repr)
    return ', '.join(f'{name}={getattr(self, name)!r}' for name in shown)


class Enum(metaclass=EnumType):
    """An enumeration."""

    @classmethod
    def __signature__(cls):
        if cls._member_names_:
            return '(*values)'
        return '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)'

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    return cls[name]
        if not cls._member_map_:
            if getattr(cls, f'_{cls.__name__}__in_progress', False):
                raise TypeError('do not use `super().__new__; call the appropriate __new__ directly') from None  #: 1168
            raise TypeError(f"{cls!r} has no members defined")  #: 1169 raise TypeError("%r has no members defined" % cls)
        found = error = None
        try:
            found = cls._missing_(value)  #: 1174 result = cls._missing_(value)
        except Exception as raised:
            error = raised
        try:
            if isinstance(found, cls):
                return found
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(found, int):
                return found
            invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            if error is None:
                if found is None:
                    raise invalid  #: 1189 raise ve_exc
                error = TypeError(f'error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member')
            if not isinstance(error, ValueError):
                error.__context__ = invalid
            raise error  #: 1197 raise exc
        finally:
            # An exception that a frame holds would hold the frame.
            error = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        self.__class__._add_member_(name, self)  #: 1207

    def _add_value_alias_(self, value):
        cls = self.__class__
        bound = _with_value(cls, value)
        if bound is None:
            _note_value(cls, self._name_, self, value)
        elif bound is not self:
            raise ValueError(f'{value!r} is already bound: {bound!r}')  #: 1214 raise ValueError('%r is already bound: %r' % (value, cls._value2member_map_[value]))

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value that `auto()` gives a member: one more than the highest."""
        if not last_values:
            return start
        try:
            highest = max(last_values)
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None  #: 1248
        try:
            return highest + 1
        except TypeError:
            raise TypeError(f'unable to increment {highest!r}') from None  #: 1252 raise TypeError('unable to increment %r' % (last_value, )) from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__name__}.{self._name_}: {(cls._value_repr_ or repr)(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        cls, members = self.__class__, self._member_map_
        names = set() if cls._member_type_ is object else set(object.__dir__(self))
        names.update(name for name in getattr(self, '__dict__', ()) if name[0] != '_' and name not in members)
        for base in cls.__mro__:
            for name, attr in base.__dict__.items():
                if name[0] == '_':
                    continue
                if name not in members or isinstance(attr, property) and attr.fget is not None:
                    names.add(name)
                elif isinstance(attr, property):
                    names.discard(name)
        return sorted(names | {'__class__', '__doc__', '__eq__', '__hash__', '__module__'})

    def __format__(self, format_spec):
        return format(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


def _sealed(name):
    """A property of all members that can't be set. A name that a class has a member for is that member: the metaclass
    finds it, so that members read theirs without a call of Python's."""
    def __set__(self, value):
        raise AttributeError(f"<enum 'Enum'> cannot set attribute {name!r}")  #: 226 «raise AttributeError(\n        "<enum %r> cannot set attribute %r" % (self.clsname, self.name)\n        )»

    def __delete__(self):
        raise AttributeError(f"<enum 'Enum'> cannot delete attribute {name!r}")  #: 233 «raise AttributeError(\n        "<enum %r> cannot delete attribute %r" % (self.clsname, self.name)\n        )»

    def __get__(cls):
        for base in cls.__mro__:
            attr = base.__dict__.get(name)
            if attr is own:
                break
            if attr is not None:
                return attr.__get__(None, cls) if hasattr(attr, '__get__') else attr
        if name in cls._member_map_:
            return cls._member_map_[name]
        raise AttributeError(f'{cls!r} has no attribute {name!r}')  #: 203 «raise AttributeError(\n        '%r has no attribute %r' % (ownerclass, self.name)\n        )»

    own = _builtins.property(_attrgetter(f'_{name}_'), __set__, __delete__, f"The {name} of the Enum member.")
    type.__setattr__(Enum, name, own)
    type.__setattr__(EnumType, name, _builtins.property(__get__))
    return own


_SEALED = _sealed('name'), _sealed('value')


class ReprEnum(Enum):
    """An enumeration whose members are texts as their data type says."""


class IntEnum(int, ReprEnum):
    """An enumeration of integers."""


class StrEnum(str, ReprEnum):
    """An enumeration of strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')  #: 1348 raise TypeError('too many arguments for str(): %r' % (values, ))
        first, encoding, errors = (*values, '', '', '')[:3]
        if len(values) == 1 and not isinstance(first, str):
            raise TypeError(f'{first!r} is not a string')  #: 1352 raise TypeError('%r is not a string' % (values[0], ))
        if not isinstance(encoding, str):
            raise TypeError(f'encoding must be a string, not {encoding!r}')  #: 1356 raise TypeError('encoding must be a string, not %r' % (values[1], ))
        if not isinstance(errors, str):
            raise TypeError(f'errors must be a string, not {errors!r}')  #: 1360 raise TypeError('errors must be a string, not %r' % (values[2]))
        text = str(*values)  #: 1361 value = str(*values)
        made = str.__new__(cls, text)
        made._value_ = text
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    """Reduces a member to its global name."""
    return self.name


def pickle_by_enum_name(self, proto):
    """Reduces a member to its class and name."""
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has: an error, nothing, an integer, or bits of the flag."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """An enumeration of bits that can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The bit above the highest."""
        if not count:
            return 1 if start is None else start
        highest = max(last_values)  #: 1417 last_value = max(last_values)
        try:
            return 1 << highest.bit_length()
        except Exception:
            raise TypeError(f'invalid flag value {highest!r}') from None  #: 1421 raise TypeError('invalid flag value %r' % last_value) from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        return map(cls._value2member_map_.get, _iter_bits_lsb(value & cls._flag_mask_))

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        return iter(sorted(cls._iter_member_by_value_(value), key=lambda each: each._sort_order_))

    @classmethod
    def _missing_(cls, value):
        """A combination of members; what becomes of other bits says the boundary."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")  #: 1452 «raise ValueError(\n        "%r is not a valid %s" % (value, cls.__qualname__)\n        )»
        known, every, boundary = cls._flag_mask_, cls._all_bits_, cls._boundary_
        if not ~every <= value <= every or value & (every ^ known):
            if boundary is STRICT:
                width = max(value.bit_length(), known.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(known, width)}")  #: 1469 «raise ValueError(\n        "%r invalid value %r¶    given %s¶  allowed %s" % (\n            cls, value, bin(value, max_bits), bin(flag_mask, max_bits),\n            ))»
            if boundary is EJECT:
                return value
            if boundary is CONFORM:
                value &= known
            elif boundary is not KEEP:
                raise ValueError(f'{cls!r} unknown flag boundary {boundary!r}')  #: 1484 «raise ValueError(\n        '%r unknown flag boundary %r' % (cls, cls._boundary_, )\n        )»
            elif value < 0:
                value += max(every + 1, 1 << value.bit_length())
        negative = value if value < 0 else None
        if negative is not None:
            value += every + 1
        unknown = value & ~known
        if unknown and boundary is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]')  #: 1495 «raise ValueError(\n        '%s(%r) -->  unknown values %r [%s]'\n        % (cls.__name__, value, unknown, bin(unknown))\n        )»
        kind = cls._member_type_
        made = _PLAIN_NEW(cls) if kind is object else kind.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        made._name_ = None
        parts = list(cls._iter_member_(value & cls._singles_mask_))
        if value & ~cls._singles_mask_:
            for each in cls._member_map_.values():
                if each._value_ and each._value_ & ~value == 0 and each not in parts:
                    parts.append(each)
        rest = value
        for each in parts:
            rest &= ~each._value_
        if rest != value:
            if rest and boundary is STRICT:
                raise ValueError(f'{cls!r}: no members with value {rest!r}')  #: 1524 raise ValueError('%r: no members with value %r' % (cls, unknown))
            names = [each._name_ for each in parts] + [cls._numeric_repr_(rest)] * bool(rest)
            made._name_ = '|'.join(names)
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        if isinstance(other, self.__class__):
            return other._value_ & self._value_ == other._value_
        mine, theirs = self.__class__.__qualname__, type(other).__qualname__
        raise TypeError(f"unsupported operand type(s) for 'in': {theirs!r} and {mine!r}")  #: 1542 «raise TypeError(\n    "unsupported operand type(s) for 'in': %r and %r" % (\n        type(other).__qualname__, self.__class__.__qualname__))»

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        name = '' if self._name_ is None else f'.{self._name_}'
        return f"<{cls.__name__}{name}: {(cls._value_repr_ or repr)(self._value_)}>"

    def __str__(self):
        cls_name = self.__class__.__name__
        return f'{cls_name}({self._value_!r})' if self._name_ is None else f'{cls_name}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        bits = self._get_value(other)
        if bits is NotImplemented:
            return bits
        if self._value_ is None or bits is None:
            raise _uncombined(self, other, '|')  #: 1588 raise TypeError(f"'{flag}' cannot be combined with other flags with |")
        return self.__class__(self._value_ | bits)  #: 1590 return «self.__class__(value | other_value)»

    def __and__(self, other):
        bits = self._get_value(other)
        if bits is NotImplemented:
            return bits
        if self._value_ is None or bits is None:
            raise _uncombined(self, other, '&')  #: 1599 raise TypeError(f"'{flag}' cannot be combined with other flags with &")
        return self.__class__(self._value_ & bits)  #: 1601 return «self.__class__(value & other_value)»

    def __xor__(self, other):
        bits = self._get_value(other)
        if bits is NotImplemented:
            return bits
        if self._value_ is None or bits is None:
            raise _uncombined(self, other, '^')  #: 1610 raise TypeError(f"'{flag}' cannot be combined with other flags with ^")
        return self.__class__(self._value_ ^ bits)  #: 1612 return «self.__class__(value ^ other_value)»

    def __invert__(self):
        if self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")  #: 1616
        if self._inverted_ is None:
            bits = ~self._value_
            if self._boundary_ not in (EJECT, KEEP):
                bits &= self._singles_mask_
            self._inverted_ = self.__class__(bits)
        return self._inverted_

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


def _uncombined(one, other, sign):
    """What says that flags without a value can't be combined."""
    odd = one if one._value_ is None else other
    return TypeError(f"'{odd}' cannot be combined with other flags with {sign}")


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are integers too."""


def _aliases(enumeration):
    """The names that are not their members' own, with these."""
    return [(name, each.name) for name, each in enumeration.__members__.items() if name != each.name]


def unique(enumeration):
    """Refuses an enumeration that has two names for a value."""
    doubled = ', '.join(f"{alias} -> {name}" for alias, name in _aliases(enumeration))
    if doubled:
        raise ValueError(f'duplicate values found in {enumeration!r}: {doubled}')  #: 1653 «raise ValueError('duplicate values found in %r: %s' %\n        (enumeration, alias_details))»
    return enumeration


class EnumCheck(StrEnum):
    """What `verify` looks for."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Refuses an enumeration that breaks a rule."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")  #: 1938
        for check in self.checks:
            if check is UNIQUE and (broken := _doubled(enumeration)):
                raise ValueError(broken)  #: 1949 «raise ValueError('aliases found in %r: %s' %\n        (enumeration, alias_details))»
            if check is CONTINUOUS and (broken := _skipped(enumeration)):
                raise ValueError(broken)  #: 1970 «raise ValueError(('invalid %s %r: missing values %s' % (\n        enum_type, cls_name, ', '.join((str(m) for m in missing)))\n        )[:256])»
            if check is NAMED_FLAGS and (broken := _unnamed(enumeration)):
                raise ValueError(broken)  #: 2004 «raise ValueError(\n        'invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]'\n        % (cls_name, alias, value)\n        )»
        return enumeration


def _doubled(enumeration):
    doubled = ', '.join(f"{alias} -> {name}" for alias, name in _aliases(enumeration))
    return doubled and f'aliases found in {enumeration!r}: {doubled}'


def _skipped(enumeration):
    """The values, or bits, between the lowest and the highest that no member has."""
    values = {each.value for each in enumeration}
    if len(values) < 2:
        return None
    low, high = min(values), max(values)
    kind, wanted = 'enum', range(low + 1, high)
    if issubclass(enumeration, Flag):
        kind, wanted = 'flag', [1 << at for at in range(low.bit_length(), high.bit_length() - 1)]
    missing = ', '.join(str(value) for value in wanted if value not in values)
    return missing and f'invalid {kind} {enumeration.__name__!r}: missing values {missing}'[:256]


def _unnamed(enumeration):
    """The aliases of several bits, one of which has no member."""
    own = [each.value for each in enumeration]
    names, bits = [], 0
    for name, alias in enumeration._member_map_.items():
        if name not in enumeration._member_names_ and alias.value >= 0:
            missed = [bit for bit in _iter_bits_lsb(alias.value) if bit not in own]
            if missed:
                names.append(name)
                bits |= sum(missed)
    if not names:
        return None
    who = f'alias {names[0]} is' if len(names) == 1 else f"aliases {', '.join(names[:-1])} and {names[-1]} are"
    what = 'value' if _is_single_bit(bits) else 'combined values of'
    return f'invalid Flag {enumeration.__name__!r}: {who} missing {what} {bits:#x} [use enum.show_flag_values(value) for details]'


def _module_of(member):
    return member.__class__.__module__.rpartition('.')[2]


def global_enum_repr(self):
    """A member as a name of its module."""
    return f'{_module_of(self)}.{self._name_}'


def global_flag_repr(self):
    """Flags as names of their module."""
    module = _module_of(self)
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    keeps = self._boundary_ is KEEP
    return '|'.join(name if keeps and name[0].isdigit() else f'{module}.{name}' for name in self._name_.split('|'))


def global_str(self):
    """A member's name alone."""
    return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Makes the members global names of their module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls
