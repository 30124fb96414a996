"""Type hints. They are not enforced: this is what they look like when a script looks at them."""

import collections
import functools
import operator
import sys

import _collections_abc as _abc
from abc import ABCMeta, abstractmethod
from _types import FunctionType, GenericAlias, MethodType, ModuleType, NoneType, UnionType

__all__ = ['AbstractSet', 'Annotated', 'Any', 'AnyStr', 'AsyncContextManager', 'AsyncGenerator', 'AsyncIterable',
           'AsyncIterator', 'Awaitable', 'BinaryIO', 'ByteString', 'Callable', 'ChainMap', 'ClassVar', 'Collection',
           'Concatenate', 'Container', 'ContextManager', 'Coroutine', 'Counter', 'DefaultDict', 'Deque', 'Dict',
           'Final', 'ForwardRef', 'FrozenSet', 'Generator', 'Generic', 'Hashable', 'IO', 'ItemsView', 'Iterable',
           'Iterator', 'KeysView', 'List', 'Literal', 'LiteralString', 'Mapping', 'MappingView', 'Match',
           'MutableMapping', 'MutableSequence', 'MutableSet', 'NamedTuple', 'Never', 'NewType', 'NoDefault',
           'NoReturn', 'NotRequired', 'Optional', 'OrderedDict', 'ParamSpec', 'ParamSpecArgs', 'ParamSpecKwargs',
           'Pattern', 'Protocol', 'ReadOnly', 'Required', 'Reversible', 'Self', 'Sequence', 'Set', 'Sized',
           'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt',
           'SupportsRound', 'TYPE_CHECKING', 'Text', 'TextIO', 'Tuple', 'Type', 'TypeAlias', 'TypeAliasType',
           'TypeGuard', 'TypeIs', 'TypeVar', 'TypeVarTuple', 'TypedDict', 'Union', 'Unpack', 'ValuesView',
           'assert_never', 'assert_type', 'cast', 'clear_overloads', 'dataclass_transform', 'final', 'get_args',
           'get_origin', 'get_overloads', 'get_protocol_members', 'get_type_hints', 'is_protocol', 'is_typeddict',
           'no_type_check', 'no_type_check_decorator', 'overload', 'override', 'reveal_type', 'runtime_checkable']

TYPE_CHECKING = False
Text = str


class _NoDefaultType:
    __slots__ = ()

    def __new__(cls):
        return globals().get("NoDefault") or object.__new__(cls)

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


NoDefault = _NoDefaultType()


class _Joined:
    """What makes a union with `|`."""

    __slots__ = ()

    def __or__(self, right):
        return Union[(self, right)]

    def __ror__(self, left):
        return Union[(left, self)]


class _Final:
    """The classes of what stands for types; scripts can't derive from them."""

    __slots__ = ('__weakref__',)

    def __init_subclass__(cls, /, *, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


def _is_plain_class(obj):
    """Whether something is a class, and not one with arguments."""
    return isinstance(obj, type) and not isinstance(obj, GenericAlias) and not hasattr(obj, '__origin__')


def _type_repr(obj):
    """How a type is written inside brackets."""
    if isinstance(obj, (tuple, list)):
        return f"[{', '.join(map(_type_repr, obj))}]"
    if _is_plain_class(obj):
        return ('' if obj.__module__ == 'builtins' else obj.__module__ + '.') + obj.__qualname__
    return '...' if obj is ... else obj.__name__ if isinstance(obj, FunctionType) else repr(obj)


def _several(parameters):
    """What stands in brackets, as a tuple."""
    return parameters if isinstance(parameters, tuple) else (parameters,)


def _without_equals(items, seen=()):
    """Items in order, those left out that equal an earlier one. They need not be hashable."""
    kept = list(seen)
    for item in items:
        if item not in kept:
            kept.append(item)
    return kept[len(seen):]


def _convert(arg, module=None, in_class=False):
    """A type as it is kept: `None` is its class, a text is looked up later."""
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=in_class)
    return NoneType if arg is None else arg


def _check(arg, msg, in_class=False, module=None):
    """An argument that is a type; refuses what can't be one. Some forms can only stand in a class's body."""
    arg = _convert(arg, module, in_class)
    only_outermost = (Generic, Protocol) if in_class else (Generic, Protocol, ClassVar, Final)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in only_outermost:
        raise TypeError(f"{arg} is not valid as type argument")
    if isinstance(arg, _SpecialForm):
        if arg._getitem is not None and not (in_class and arg in (ClassVar, Final)):
            raise TypeError(f"Plain {arg} is not valid as type argument")
    elif arg is Generic or arg is Protocol:
        raise TypeError(f"Plain {arg} is not valid as type argument")
    elif type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _collect_parameters(args):
    """The type variables in arguments, in order."""
    found = []
    for arg in args:
        if isinstance(arg, (tuple, list)):
            inner = _collect_parameters(arg)
        elif isinstance(arg, _Parameter):
            inner = (arg,)
        else:
            inner = () if _is_plain_class(arg) else getattr(arg, '__parameters__', ())
        found += _without_equals(inner, found)
    return tuple(found)


class _SpecialForm(_Joined, _Final, _root=True):
    """`Any`-like names: `ClassVar`, `Optional`, `Self`…"""

    def __init__(self, name, getitem=None, doc=None):
        self._name, self._getitem, self.__doc__ = name, getitem, doc

    def __getattr__(self, item):
        if item not in ('__name__', '__qualname__'):
            raise AttributeError(item)
        return self._name

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f"{self} is not subscriptable")
        return self._getitem(self, parameters)

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is not Any:
            return type.__instancecheck__(self, obj)
        raise TypeError("typing.Any cannot be used with isinstance()")

    def __repr__(self):
        return "typing.Any" if self is Any else type.__repr__(self)


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super(Any, cls).__new__(cls)


def _one(form, parameters):
    return _GenericAlias(form, (_check(parameters, f'{form} accepts only single type.', form not in (TypeGuard, TypeIs)),))


NoReturn, Never, Self, LiteralString, TypeAlias = map(
    _SpecialForm, ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias'))
ClassVar, Final, TypeGuard, TypeIs, Required, NotRequired, ReadOnly = (
    _SpecialForm(name, _one) for name in ('ClassVar', 'Final', 'TypeGuard', 'TypeIs', 'Required', 'NotRequired', 'ReadOnly'))


def _union(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    types = [_check(one, "Union[arg, ...]: each arg must be a type.") for one in _several(parameters)]
    joined = [arg for one in types
              for arg in (one.__args__ if isinstance(one, (_UnionGenericAlias, UnionType)) else (one,))]
    flat = tuple(_without_equals(joined))
    if len(flat) == 1:
        return flat[0]
    return _UnionGenericAlias(form, flat, name='Optional' if len(flat) == 2 and NoneType in flat else None)


def _optional(form, parameters):
    return Union[_check(parameters, f"{form} requires a single type."), NoneType]


def _literal(form, parameters):
    values = [value for one in _several(parameters)
              for value in (one.__args__ if isinstance(one, _LiteralGenericAlias) else (one,))]
    return _LiteralGenericAlias(form, tuple(value for _, value in _without_equals((type(v), v) for v in values)))


def _concatenate(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    *before, last = _several(parameters)
    if not (last is ... or isinstance(last, ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    checked = [_check(one, "Concatenate[arg, ...]: each arg must be a type.") for one in before]
    return _ConcatenateGenericAlias(form, (*checked, last))


def _unpack(form, parameters):
    return _UnpackGenericAlias(form, (_check(parameters, f'{form} accepts only single type.'),))


Union = _SpecialForm('Union', _union)
Optional = _SpecialForm('Optional', _optional)
Literal = _SpecialForm('Literal', _literal)
Concatenate = _SpecialForm('Concatenate', _concatenate)
Unpack = _SpecialForm('Unpack', _unpack)


class ForwardRef(_Joined, _Final, _root=True):
    """A type that is written as a string."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        # A star unpacks, so it is read as it is between brackets.
        starred = arg.startswith('*')
        try:
            code = compile(f'({arg},)[0]' if starred else arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__, self.__forward_code__ = arg, code
        self.__forward_is_argument__, self.__forward_is_class__ = is_argument, is_class
        self.__forward_module__ = module
        self.__forward_evaluated__, self.__forward_value__ = False, None

    def _evaluate(self, globalns, localns):
        names = getattr(sys.modules.get(self.__forward_module__), '__dict__', globalns)
        return eval(self.__forward_code__, names or {}, localns)

    def __eq__(self, other):
        if isinstance(other, ForwardRef):
            return (self.__forward_arg__, self.__forward_module__) == (other.__forward_arg__, other.__forward_module__)
        return NotImplemented

    def __hash__(self):
        return hash(self.__forward_arg__) ^ hash(self.__forward_module__)

    def __call__(self):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __repr__(self):
        module = f', module={self.__forward_module__!r}' if self.__forward_module__ else ''
        return f'ForwardRef({self.__forward_arg__!r}{module})'


def _caller(depth=2):
    try:
        return sys._getframe(depth).f_globals.get('__name__', '__main__')
    except (AttributeError, ValueError):
        return None


class _Parameter(_Joined):
    """What type parameters share."""

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    @property
    def __default__(self):
        evaluate = self.__dict__.get('_evaluate_default')
        if evaluate is not None:
            self.__dict__['_default'] = evaluate()
            del self.__dict__['_evaluate_default']
        return self.__dict__.get('_default', NoDefault)

    def has_default(self):
        return self.__default__ is not NoDefault

    def __reduce__(self):
        return self.__name__

    def _variance(self, covariant, contravariant, infer_variance):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__


class TypeVar(_Parameter):
    """A type variable."""

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self._variance(covariant, contravariant, infer_variance)
        self._constraints = tuple(_convert(c) for c in constraints)
        self._bound = None if bound is None else _check(bound, "Bound must be a type.")
        self._default = default
        self.__module__ = _caller()

    @property
    def __constraints__(self):
        if callable(evaluate := self.__dict__.get('_evaluate_constraints')):
            self._constraints = evaluate()
            self.__dict__.pop('_evaluate_constraints', None)
        return self._constraints

    @property
    def __bound__(self):
        if callable(evaluate := self.__dict__.get('_evaluate_bound')):
            self._bound = evaluate()
            self.__dict__.pop('_evaluate_bound', None)
        return self._bound

    def __typing_subst__(self, arg):
        return _check(arg, "Parameters to generic types must be types.")


class _ParamSpecPart:
    """The positional or the named arguments of a function with a `ParamSpec`."""

    def __init__(self, origin):
        self.__dict__['__origin__'] = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{type(self).__name__.removeprefix('ParamSpec').lower()}"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(other) is type(self) else NotImplemented

    __hash__ = object.__hash__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class ParamSpecArgs(_ParamSpecPart):
    """The positional arguments."""


class ParamSpecKwargs(_ParamSpecPart):
    """The named arguments."""


class ParamSpec(_Parameter):
    """A variable for the parameters of a function."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        self.__name__ = name
        self.__bound__ = bound
        self._default = default
        self._variance(covariant, contravariant, infer_variance)
        self.__module__ = _caller()

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple(_check(one, "Expected a type.") for one in arg)
        if _is_param_expr(arg):
            return arg
        raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class TypeVarTuple(_Parameter):
    """A variable for any number of types."""

    def __init__(self, name, *, default=NoDefault):
        self.__name__ = name
        self._default = default
        self.__module__ = _caller()

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


def _make_type_var(name, evaluate):
    made = TypeVar(name, infer_variance=True)
    made.__module__ = _caller()
    if evaluate is not None:
        made._evaluate_bound = evaluate
    return made


def _make_constrained_type_var(name, evaluate):
    made = TypeVar(name, infer_variance=True)
    made.__module__ = _caller()
    made._evaluate_constraints = evaluate
    return made


def _make_type_var_tuple(name, evaluate):
    return TypeVarTuple(name)


def _make_param_spec(name, evaluate):
    return ParamSpec(name, infer_variance=True)


class TypeAliasType:
    """What a `type` statement makes."""

    __static_name__ = 'typing.TypeAliasType'

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self.__dict__.update(__name__=name, _value=value, __type_params__=type_params, __module__=_caller())

    def __init_subclass__(cls):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")

    @property
    def __value__(self):
        if (evaluate := self.__dict__.get('_evaluate')) is not None:
            self.__dict__['_value'] = evaluate()
            self.__dict__.pop('_evaluate', None)
        return self._value

    @property
    def __parameters__(self):
        parameters = self.__type_params__
        return tuple(Unpack[p] if isinstance(p, TypeVarTuple) else p for p in parameters)

    def __setattr__(self, name, value=None):
        if name == '__name__':
            raise AttributeError("readonly attribute")
        if name in ('__value__', '__type_params__', '__parameters__', '__module__'):
            raise AttributeError(f"attribute '{name}' of 'typing.TypeAliasType' objects is not writable")
        raise AttributeError(f"'typing.TypeAliasType' object has no attribute '{name}' "
                             "and no __dict__ for setting new attributes")

    __delattr__ = __setattr__

    def __getitem__(self, parameters):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return GenericAlias(self, parameters)

    def __or__(self, right):
        return UnionType.__or__(self, right)

    def __ror__(self, left):
        return UnionType.__ror__(self, left)

    def __call__(self, *args):
        raise TypeError("'typing.TypeAliasType' object is not callable")

    def __repr__(self):
        return self.__name__


def _make_type_alias(name, evaluate, type_params=None):
    made = TypeAliasType(name, None, type_params=type_params or ())
    made.__dict__.update(_evaluate=evaluate, __module__=_caller())
    return made


class _BaseGenericAlias(_Joined, _Final, _root=True):
    """What `List[int]`-like things share: they ask their origin for what they don't have."""

    def __init__(self, origin, *, inst=True, name=None):
        self._name, self._inst, self.__origin__ = name, inst, origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass  # It may have no room for attributes.
        return made

    def __mro_entries__(self, bases):
        own = () if self.__origin__ in bases else (self.__origin__,)
        later = bases[bases.index(self) + 1:]
        if any(isinstance(base, _BaseGenericAlias) or isinstance(base, type) and issubclass(base, Generic)
               for base in later):
            return own
        return own if Generic in own else (*own, Generic)

    def __getattr__(self, attr):
        if attr.startswith('__') and attr.endswith('__') or '__origin__' not in self.__dict__:
            if attr in ('__name__', '__qualname__'):
                return self._name or self.__origin__.__name__
            raise AttributeError(attr)
        return getattr(self.__origin__, attr)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


def _is_spread(arg):
    """Whether a type stands for any number of types."""
    return isinstance(arg, TypeVarTuple) or (
        getattr(arg, '__origin__', None) is Unpack and isinstance(arg.__args__[0], TypeVarTuple))


def _flat(args):
    """Arguments, with those of unpacked tuples of known length in their place."""
    for arg in args:
        inner = arg.__args__[0] if getattr(arg, '__origin__', None) is Unpack else arg
        is_unpacked = inner is not arg or getattr(arg, '__unpacked__', False)
        parts = getattr(inner, '__args__', (...,)) if is_unpacked and getattr(inner, '__origin__', None) is tuple else (...,)
        if parts[-1:] == (...,):
            yield arg
        else:
            yield from _flat(parts)


def _assigned(generic, parameters, args):
    """What each parameter of a generic type stands for."""
    args = tuple(_flat(args))
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and not (
            len(args) == 1 and (_is_param_expr(args[0]) or isinstance(args[0], (tuple, list)))):
        args = (args,)
    spread = next((at for at, one in enumerate(parameters) if isinstance(one, TypeVarTuple)), None)
    plain = [one for one in parameters if not isinstance(one, TypeVarTuple)]
    needed = sum(one.__default__ is NoDefault for one in plain)
    if len(args) < needed:
        # The first missing one is told of, where that is clear.
        least = len(args) + 1 if spread is None or len(args) < spread else needed
        raise TypeError(f"Too few arguments for {generic}; actual {len(args)}, expected at least {least}")
    if spread is None and len(args) > len(plain):
        raise TypeError(f"Too many arguments for {generic}; actual {len(args)}, expected {len(plain)}")
    if spread is None:
        args += tuple(one.__default__ for one in parameters[len(args):])
    else:
        behind = len(parameters) - spread - 1
        rest = args[spread:len(args) - behind]
        args = (*args[:spread], rest, *args[len(args) - behind:])
    return {one: tuple(map(_convert, arg)) if isinstance(arg, list) else arg for one, arg in zip(parameters, args)}


def _substituted(args, values):
    """Arguments with their type variables replaced."""
    for arg in args:
        inner = () if _is_plain_class(arg) else getattr(arg, '__parameters__', ())
        if _is_spread(arg):
            given = values.get(arg if isinstance(arg, TypeVarTuple) else arg.__args__[0], (arg,))
            yield from given if isinstance(given, tuple) else (given,)
        elif isinstance(arg, _Parameter):
            yield values.get(arg, arg)
        elif isinstance(arg, (tuple, list)):
            yield type(arg)(_substituted(arg, values))
        elif inner:
            found = tuple(_substituted(inner, values))
            yield arg[found[0] if len(found) == 1 and isinstance(found[0], tuple) else found]
        else:
            yield arg


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A generic type with its arguments."""

    def __init__(self, origin, args, *, inst=True, name=None):
        _BaseGenericAlias.__init__(self, origin, inst=inst, name=name)
        self.__args__ = _several(args)
        self.__parameters__ = _collect_parameters(self.__args__)
        if not name:
            self.__module__ = getattr(origin, '__module__', 'typing')

    def _key(self):
        """What makes two of them equal."""
        return self.__origin__, self.__args__

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, _GenericAlias) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __getitem__(self, args):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        parameters = self.__parameters__
        if not parameters:
            raise TypeError(f"{self} is not a generic class")
        values = {one: arg if isinstance(one, TypeVarTuple) else one.__typing_subst__(arg)
                  for one, arg in _assigned(self, parameters, tuple(map(_convert, _several(args)))).items()}
        new = list(_substituted(self.__args__, values))
        if self.__origin__ is _abc.Callable and isinstance(new[0], tuple):
            new[:1] = new[0]  # A `ParamSpec` became a list of types.
        return self.copy_with(tuple(new))

    def copy_with(self, args):
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = f'typing.{self._name}' if self._name else _type_repr(self.__origin__)
        return f'{name}[{", ".join(map(_type_repr, self.__args__)) or "()"}]'

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return _BaseGenericAlias.__mro_entries__(self, bases)
        # Another base brings `Generic` itself.
        others = (base for base in bases[bases.index(self) + 1:] if base is not self)
        if origin is Generic and (Protocol in bases or any(isinstance(base, _BaseGenericAlias) for base in others)):
            return ()
        return origin,

    def __iter__(self):
        yield Unpack[self]


class _UnionGenericAlias(_GenericAlias, _root=True):
    """One of several types, in any order."""

    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        mine, theirs = self.__args__, other.__args__
        try:
            return frozenset(mine) == frozenset(theirs)
        except TypeError:
            # Not all are hashable.
            return len(mine) == len(theirs) and not _without_equals(mine, theirs)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and NoneType in args:
            return f'typing.Optional[{_type_repr(args[args[0] is NoneType])}]'
        return f"typing.Union[{', '.join(map(_type_repr, args))}]"

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    """Values; equal ones of other types are others."""

    def __init__(self, origin, args, **kwargs):
        super().__init__(origin, args, **kwargs)
        self.__parameters__ = ()

    def _key(self):
        return frozenset((type(value), value) for value in self.__args__)

    def __eq__(self, other):
        return _GenericAlias.__eq__(self, other) if isinstance(other, _LiteralGenericAlias) else NotImplemented

    __hash__ = _GenericAlias.__hash__

    def __repr__(self):
        return f'typing.Literal[{", ".join(map(repr, self.__args__))}]'


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    """Parameters before those of a `ParamSpec`."""


class _UnpackGenericAlias(_GenericAlias, _root=True):
    """The types in a tuple or a `TypeVarTuple`, each by itself."""

    def __repr__(self):
        return f'typing.Unpack[{", ".join(map(_type_repr, self.__args__))}]'


class _CallableGenericAlias(_GenericAlias, _root=True):
    """A function with its parameters and its result."""

    def __repr__(self):
        *parameters, result = self.__args__
        whole = len(parameters) == 1 and _is_param_expr(parameters[0])
        return f'typing.Callable[{_type_repr(parameters[0] if whole else parameters)}, {_type_repr(result)}]'


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (ParamSpec, _ConcatenateGenericAlias))


class _AnnotatedAlias(_GenericAlias, _root=True):
    """A type with what is said about it."""

    def __init__(self, origin, metadata):
        if type(origin) is _AnnotatedAlias:
            origin, metadata = origin.__origin__, (*origin.__metadata__, *metadata)
        super().__init__(origin, (origin,), name='Annotated')
        self.__metadata__ = metadata

    def _key(self):
        return self.__origin__, self.__metadata__

    def copy_with(self, args):
        [origin] = args
        return _AnnotatedAlias(origin, self.__metadata__)

    def __eq__(self, other):
        return _GenericAlias.__eq__(self, other) if isinstance(other, _AnnotatedAlias) else NotImplemented

    __hash__ = _GenericAlias.__hash__

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __mro_entries__(self, bases):
        return self.__args__

    def __getattr__(self, attr):
        return 'Annotated' if attr in ('__name__', '__qualname__') else super().__getattr__(attr)


def _annotated(form, params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    return _AnnotatedAlias(_check(params[0], "Annotated[t, ...]: t must be a type.", in_class=True), tuple(params[1:]))


Annotated = _SpecialForm('Annotated', _annotated)


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    """`List`, `Dict`…: old names of types that take arguments themselves now."""

    def __init__(self, origin, count, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        # How many arguments it takes, any number if below zero, and what those are that aren't given.
        self._nparams, self._defaults = count, defaults
        self.__doc__ = f'A generic version of {origin.__module__}.{origin.__qualname__}.'

    def __getitem__(self, params):
        params = tuple(_check(one, "Parameters to generic types must be types.") for one in _several(params))
        needed = self._nparams - len(self._defaults)
        if not needed <= len(params) <= self._nparams:
            few, expected = ('few', needed) if len(params) < needed else ('many', self._nparams)
            least = 'at least ' if few == 'few' and self._defaults else ''
            raise TypeError(f"Too {few} arguments for {self}; actual {len(params)}, expected {least}{expected}")
        missing = self._nparams - len(params)
        return self.copy_with((*params, *self._defaults[len(self._defaults) - missing:]))

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls.__origin__ if isinstance(cls, _SpecialGenericAlias) else cls, self.__origin__)


class _CallableType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, returned = params
        if isinstance(parameters, list):
            parameters = map(_convert, parameters)
        elif _is_param_expr(parameters):
            parameters = (parameters,)
        else:
            raise TypeError(f"Callable[args, result]: args must be a list. Got {parameters}")
        returned = _check(returned, "Callable[args, result]: result must be a type.")
        return _CallableGenericAlias(self.__origin__, (*parameters, returned), name='Callable', inst=False)


class _TupleType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        params = _several(params)
        if len(params) >= 2 and params[-1] is ...:
            checked = [_check(one, "Tuple[t, ...]: t must be a type.") for one in params[:-1]] + [...]
        else:
            checked = [_check(one, "Tuple[t0, t1, ...]: each t must be a type.") for one in params]
        return self.copy_with(tuple(checked))


List, Set, FrozenSet, Type = (
    _SpecialGenericAlias(_origin, 1, inst=False, name=_name)
    for _origin, _name in ((list, 'List'), (set, 'Set'), (frozenset, 'FrozenSet'), (type, 'Type')))
Dict = _SpecialGenericAlias(dict, 2, inst=False, name='Dict')
Tuple = _TupleType(tuple, -1, name='Tuple', inst=False)
Callable = _CallableType(_abc.Callable, 2, inst=False, name='Callable')
DefaultDict = _SpecialGenericAlias(collections.defaultdict, 2, name='DefaultDict')
OrderedDict = _SpecialGenericAlias(collections.OrderedDict, 2)
Counter = _SpecialGenericAlias(collections.Counter, 1)
Deque = _SpecialGenericAlias(collections.deque, 1, name='Deque')
AbstractSet = _SpecialGenericAlias(_abc.Set, 1, name='AbstractSet')
Hashable = _SpecialGenericAlias(_abc.Hashable, 0)
Sized = _SpecialGenericAlias(_abc.Sized, 0)
for _name, _count in (('Awaitable', 1), ('Coroutine', 3), ('AsyncIterable', 1), ('AsyncIterator', 1), ('Iterable', 1),
                      ('Iterator', 1), ('Reversible', 1), ('Container', 1), ('Collection', 1), ('MutableSet', 1),
                      ('Mapping', 2), ('MutableMapping', 2), ('Sequence', 1), ('MutableSequence', 1),
                      ('ByteString', 0), ('MappingView', 1), ('KeysView', 1), ('ItemsView', 2), ('ValuesView', 1)):
    globals()[_name] = _SpecialGenericAlias(getattr(_abc, _name), _count)
Generator = _SpecialGenericAlias(_abc.Generator, 3, defaults=(NoneType, NoneType))
AsyncGenerator = _SpecialGenericAlias(_abc.AsyncGenerator, 2, defaults=(NoneType,))


def __getattr__(name):
    """Names that need modules which few scripts import."""
    if name == 'ChainMap':
        value = _SpecialGenericAlias(collections.ChainMap, 2)
    elif name in ('ContextManager', 'AsyncContextManager'):
        import contextlib
        origin = contextlib.AbstractContextManager if name == 'ContextManager' else contextlib.AbstractAsyncContextManager
        value = _SpecialGenericAlias(origin, 2, name=name, defaults=(bool | None,))
    elif name in ('Pattern', 'Match'):
        import re
        value = _SpecialGenericAlias(getattr(re, name), 1)
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    globals()[name] = value
    return value


class Generic:
    """The base of generic classes."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        params = tuple(map(_convert, _several(params)))
        if cls is not Generic and cls is not Protocol:
            if not cls.__parameters__:
                raise TypeError(f"{cls} is not a generic class")
            values = _assigned(cls, cls.__parameters__, params)
            return _GenericAlias(cls, tuple(_substituted(cls.__parameters__, values)))
        told = f"Parameters to {cls.__name__}[...] must all be"
        if not params:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all(isinstance(one, _Parameter) or _is_spread(one) for one in params):
            raise TypeError(f"{told} type variables or parameter specification variables.")
        if len(_without_equals(params)) < len(params):
            raise TypeError(f"{told} unique")
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__', ())
        if Generic in (bases or cls.__bases__) and (bases or cls.__name__ != 'Protocol'):
            raise TypeError("Cannot inherit from plain Generic")
        used = _collect_parameters(bases)
        listing = [base for base in bases if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol)]
        if [base.__origin__ for base in listing].count(Generic) > 1:
            raise TypeError("Cannot inherit from Generic[...] multiple times.")
        if listing:
            listed, named = listing[-1].__parameters__, listing[-1].__origin__.__name__
            missing = ', '.join(str(one) for one in used if one not in listed)
            if missing:
                raise TypeError(f"Some type variables ({missing}) are not listed in {named}[{', '.join(map(str, listed))}]")
            used = listed
        cls.__parameters__ = used


_NOT_MEMBERS = frozenset({
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
    '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__static_attributes__',
    '__firstlineno__', '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol', '_is_runtime_protocol',
    '__protocol_attrs__', '__non_callable_proto_members__', '__type_params__', '_MutableMapping__marker',
    '__qualname__', '__hash__', '__eq__'})


def _annotations_of(namespace):
    """The annotations that stand in a class itself."""
    found = namespace.get('__annotations__', ())
    return found if isinstance(found, dict) else {}


def _protocol_members(cls):
    """What an object must have to fulfil a protocol."""
    bases = [vars(base) for base in cls.__mro__[:-1] if base.__name__ not in ('Protocol', 'Generic')]
    names = {name for own in bases for name in (*own, *_annotations_of(own))}
    return {name for name in names - _NOT_MEMBERS if not name.startswith('_abc_')}


_MAY_BE_INHERITED = {
    'collections.abc': ('Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'Hashable', 'Sized',
                        'Container', 'Collection', 'Reversible', 'Buffer'),
    'contextlib': ('AbstractContextManager', 'AbstractAsyncContextManager'),
}


def _asked_by_library():
    # `abc` and `functools` ask about all classes that an object has, protocols or not.
    return _caller(3) in ('abc', 'functools', None)


def _type_check_issubclass_arg_1(arg):
    if not isinstance(arg, type):
        raise TypeError('issubclass() arg 1 must be a class')  #: 2043


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if name != 'Protocol' and any(base is Protocol for base in bases):
            for base in bases:
                if base is object or base is Generic or base.__name__ in _MAY_BE_INHERITED.get(base.__module__, ()):
                    continue
                if not (issubclass(base, Generic) and getattr(base, '_is_protocol', False)):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")  #: 2062 raise TypeError(\n...<2 lines>...\n)
        return super().__new__(mcls, name, bases, namespace, **kwargs)  #: 2066

    def __init__(cls, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _protocol_members(cls)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return super(ABCMeta, cls).__instancecheck__(instance)
        if not is_protocol(cls):
            return ABCMeta.__instancecheck__(cls, instance)  #: 2106 return _abc_instancecheck(cls, instance)
        if not (cls._is_runtime_protocol or _asked_by_library()):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")  #: 2112 raise TypeError("Instance and class checks can only be used with"\n                " @runtime_checkable protocols")
        if ABCMeta.__instancecheck__(cls, instance):  #: 2115 if _abc_instancecheck(cls, instance):
            return True
        from inspect import getattr_static
        absent = object()
        found = ((name, getattr_static(instance, name, absent)) for name in cls.__protocol_attrs__)
        # A method that is `None` is one that the class says it doesn't have.
        return all(value is not absent and (value is not None or name in cls.__non_callable_proto_members__)
                   for name, value in found)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return super(ABCMeta, cls).__subclasscheck__(other)
        if is_protocol(cls) and not _asked_by_library():
            if not cls._is_runtime_protocol:
                _type_check_issubclass_arg_1(other)  #: 2081
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")  #: 2082 raise TypeError(\n...<2 lines>...\n)
            values = cls.__non_callable_proto_members__
            if values and vars(cls).get('__subclasshook__') is _protocol_hook:
                _type_check_issubclass_arg_1(other)  #: 2091
                names = ', '.join(map(repr, sorted(values)))
                raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {names}.")  #: 2093 raise TypeError(\n...<2 lines>...\n)
        return ABCMeta.__subclasscheck__(cls, other)  #: 2097 return _abc_subclasscheck(cls, other)


@classmethod
def _protocol_hook(cls, other):
    """Whether a class has what a protocol says; for classes derived from one there is no saying."""
    has_all = vars(cls).get('_is_protocol') and all(_has_member(other, name) for name in cls.__protocol_attrs__)
    return True if has_all else NotImplemented


def _has_member(cls, name):
    for own in map(vars, cls.__mro__):
        if name in own:
            return own[name] is not None
        if is_protocol(cls) and name in _annotations_of(own):
            return True
    return False


def _no_init_or_replace_init(self, *args, **kwargs):
    """The initializer of protocols, which have no instances. In classes derived from them it finds the right one."""
    cls, own = type(self), _no_init_or_replace_init
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')  #: 1944
    if cls.__init__ is own:
        cls.__init__ = next(init for base in cls.__mro__ if (init := vars(base).get('__init__', own)) is not own)
        cls.__init__(self, *args, **kwargs)  #: 1966


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of classes that say what others must have."""

    __slots__ = ()
    _is_protocol, _is_runtime_protocol = True, False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        own = vars(cls)
        if not own.get('_is_protocol'):
            cls._is_protocol = Protocol in cls.__bases__
        if '__subclasshook__' not in own:
            cls.__subclasshook__ = _protocol_hook
        if cls._is_protocol and '__init__' not in own and cls.__init__ in (Protocol.__init__, object.__init__):
            cls.__init__ = _no_init_or_replace_init


def runtime_checkable(cls):
    """Lets a protocol be used with isinstance."""
    if not (issubclass(cls, Generic) and cls._is_protocol):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)  #: 2344 raise TypeError('@runtime_checkable can be only applied to protocol classes,'\n                ' got %r' % cls)
    cls._is_runtime_protocol, cls.__non_callable_proto_members__ = True, (values := set())
    for name in cls.__protocol_attrs__:
        try:
            is_method = callable(getattr(cls, name, None))
        except Exception as error:
            raise TypeError(f"Failed to determine whether protocol member {name!r} is a method member") from error  #: 2356 raise TypeError(\n...<2 lines>...\n) from e
        if not is_method:
            values.add(name)
    return cls


def is_protocol(tp, /):
    """Whether something is a protocol class, and not what such classes derive from."""
    return isinstance(tp, type) and tp is not Protocol and getattr(tp, '_is_protocol', False)


def get_protocol_members(tp, /):
    """The names that a protocol asks for."""
    if is_protocol(tp):
        return frozenset(tp.__protocol_attrs__)
    raise TypeError(f'{tp!r} is not a Protocol')


def _supports(name, method, result=Any):
    def hook(self):
        pass
    hook.__name__ = method
    hook.__qualname__ = f'{name}.{method}'
    made = _ProtocolMeta(name, (Protocol,), {'__slots__': (), '__module__': 'typing', method: abstractmethod(hook),
                                             '__orig_bases__': (Protocol,)})
    return runtime_checkable(made)


SupportsInt = _supports('SupportsInt', '__int__')
SupportsFloat = _supports('SupportsFloat', '__float__')
SupportsComplex = _supports('SupportsComplex', '__complex__')
SupportsBytes = _supports('SupportsBytes', '__bytes__')
SupportsIndex = _supports('SupportsIndex', '__index__')
SupportsAbs = _supports('SupportsAbs', '__abs__')
SupportsRound = _supports('SupportsRound', '__round__')

T = TypeVar('T')
AnyStr = TypeVar('AnyStr', bytes, str)
KT, VT = TypeVar('KT'), TypeVar('VT')
T_co, V_co, VT_co = (TypeVar(_name, covariant=True) for _name in ('T_co', 'V_co', 'VT_co'))
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)
for _cls in (SupportsAbs, SupportsRound):
    _cls.__parameters__ = (T,)


class IO(Generic[AnyStr]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


def cast(typ, val):
    """The value, as it is."""
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    """Says that this is never reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")  #: 2531


def reveal_type(obj, /):
    """The value, as it is; its class is told on stderr."""
    sys.stderr.write(f"Runtime type is {type(obj).__name__!r}\n")
    return obj


def _marked(target, name):
    """The target, with an attribute that says what it is, if it can have one."""
    try:
        setattr(target, name, True)
    except (AttributeError, TypeError):
        pass
    return target


def final(f):
    """Says that a class has no subclasses, or that none overrides a method."""
    return _marked(f, '__final__')


def override(method, /):
    """Says that a method overrides another one."""
    return _marked(method, '__override__')


def no_type_check(arg):
    """Says that annotations are no type hints; in a class, also those of what it defines."""
    for value in vars(arg).values() if isinstance(arg, type) else ():
        function = getattr(value, '__func__', value)
        own_name = f'{arg.__qualname__}.{getattr(function, "__name__", "")}'
        if getattr(function, '__module__', None) == arg.__module__ and getattr(function, '__qualname__', '') == own_name:
            if isinstance(function, FunctionType):
                _marked(function, '__no_type_check__')
            elif isinstance(function, type):
                no_type_check(function)
    return _marked(arg, '__no_type_check__')


def no_type_check_decorator(decorator):
    return decorator


# The signatures of each function, by its module, its name and where it stands.
_signatures = {}


def _of_function(func):
    function = getattr(func, '__func__', func)
    return _signatures.setdefault((function.__module__, function.__qualname__), {})


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.")


def overload(func):
    """One of several signatures of a function that follows."""
    code = getattr(getattr(func, '__func__', func), '__code__', None)
    if hasattr(func, '__qualname__') or hasattr(func, '__func__'):
        _of_function(func)[getattr(code, 'co_firstlineno', func)] = func
    return _overload_dummy


def get_overloads(func):
    """All signatures of a function."""
    return [*_of_function(func).values()]


def clear_overloads():
    """Forgets all signatures."""
    _signatures.clear()


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    """Says that something makes dataclasses, and with which defaults."""
    told = dict(eq_default=eq_default, order_default=order_default, kw_only_default=kw_only_default,
                frozen_default=frozen_default, field_specifiers=field_specifiers, kwargs=kwargs)

    def decorator(cls_or_fn):
        setattr(cls_or_fn, '__dataclass_transform__', told)
        return cls_or_fn

    return decorator


class NewType(_Joined):
    """A type of its own that is another one when the script runs."""

    def __init__(self, name, tp):
        self.__name__, self.__qualname__ = name.rpartition('.')[2], name
        self.__supertype__, self.__module__ = tp, _caller()

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__

        class Refused:
            def __init_subclass__(cls):
                told = f"Perhaps you were looking for: `{cls.__name__} = NewType({cls.__name__!r}, {name})`"
                raise TypeError(f"Cannot subclass an instance of NewType. {told}")

        return (Refused,)

    def __repr__(self):
        return '.'.join((self.__module__, self.__qualname__))

    def __reduce__(self):
        return self.__qualname__


def _with_args(alias, args):
    """A type with other arguments."""
    if args == alias.__args__:
        return alias
    if isinstance(alias, UnionType):
        return functools.reduce(operator.or_, args)
    return alias.copy_with(args) if isinstance(alias, _GenericAlias) else GenericAlias(alias.__origin__, args)


def _evaluated(value, globalns, localns):
    """A hint with the names in its strings looked up."""
    if isinstance(value, ForwardRef):
        return _evaluated(_convert(value._evaluate(globalns, localns)), globalns, localns)
    if isinstance(value, _LiteralGenericAlias) or not isinstance(value, (_GenericAlias, GenericAlias, UnionType)):
        return value
    # The arguments of builtin types are kept as they are written.
    args = map(_convert, value.__args__) if isinstance(value, GenericAlias) else value.__args__
    return _with_args(value, tuple(_evaluated(arg, globalns, localns) for arg in args))


def _stripped(hint):
    """A hint without what only annotates it."""
    if isinstance(hint, _AnnotatedAlias) or getattr(hint, '__origin__', None) in (Required, NotRequired, ReadOnly):
        return _stripped(hint.__args__[0])
    if isinstance(hint, _LiteralGenericAlias) or not isinstance(hint, (_GenericAlias, GenericAlias, UnionType)):
        return hint
    return _with_args(hint, tuple(map(_stripped, hint.__args__)))


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of something, with strings evaluated."""
    if getattr(obj, '__no_type_check__', False):
        return {}
    hints = {name: _evaluated(_convert(value), *names)
             for annotations, *names in _annotations_with_names(obj, globalns, localns)
             for name, value in annotations.items()}
    return hints if include_extras else {name: _stripped(hint) for name, hint in hints.items()}


def _annotations_with_names(obj, globalns, localns):
    """The annotations of something, or of a class and all its bases, each with the names that are known there."""
    if isinstance(obj, type):
        for base in obj.__mro__[::-1]:
            known = vars(sys.modules.get(base.__module__, object)) if globalns is None else globalns
            own = {**vars(base)} if localns is None else localns
            if globalns is None and localns is None:
                known, own = own, known  # What the module defines hides what the class does.
            yield _annotations_of(vars(base)), *_with_types(base, known, own)
        return
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None and not callable(obj) and not isinstance(obj, ModuleType):
        raise TypeError('{!r} is not a module, class, method, or function.'.format(obj))
    wrapped = obj
    while hasattr(wrapped, '__wrapped__'):
        wrapped = wrapped.__wrapped__
    if globalns is None:
        globalns = vars(obj) if isinstance(obj, ModuleType) else getattr(wrapped, '__globals__', {})
        localns = globalns if localns is None else localns
    yield annotations or {}, *_with_types(obj, globalns, globalns if localns is None else localns)


def _with_types(obj, globalns, localns):
    """Names, and above them the type parameters of a function, or those that a class doesn't hide."""
    types = {one.__name__: one for one in getattr(obj, '__type_params__', ())
             if not isinstance(obj, type) or one.__name__ not in globalns}
    return {**globalns, **types}, {name: value for name, value in localns.items() if name not in types}


def get_origin(tp):
    """What stands before the brackets."""
    if isinstance(tp, UnionType):
        return UnionType
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    has_origin = isinstance(tp, (_BaseGenericAlias, GenericAlias, _ParamSpecPart))
    return tp.__origin__ if has_origin else Generic if tp is Generic else None


def get_args(tp):
    """What stands between the brackets."""
    if not isinstance(tp, (_GenericAlias, GenericAlias, UnionType)):
        return ()
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if get_origin(tp) is not _abc.Callable or len(tp.__args__) == 2 and _is_param_expr(tp.__args__[0]):
        return tp.__args__
    *parameters, returned = tp.__args__
    return parameters, returned


_PROHIBITED = frozenset({'__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
                         '_field_types', '_make', '_replace', '_asdict', '_source'})


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if any(base not in (_NamedTuple, Generic) for base in bases):
            raise TypeError('can only inherit from a NamedTuple type and Generic')  #: 2997 raise TypeError(\n    'can only inherit from a NamedTuple type and Generic')
        fields, with_default = ns.get('__annotations__', {}), []
        for field in fields:
            if field in ns:
                with_default.append(field)
            elif with_default:
                plural, names = 's' if len(with_default) > 1 else '', ', '.join(with_default)
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field{plural} {names}")  #: 3006 raise TypeError(f"Non-default namedtuple field {field_name} "\n...<2 lines>...\n                f"{', '.join(default_names)}")
        made = _make_nmtuple(typename, fields.items(), [ns[name] for name in with_default], ns['__module__'])
        made.__bases__ = tuple(Generic if base is Generic else tuple for base in bases)
        if Generic in bases:
            made.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        for key, value in ns.items():
            if key in _PROHIBITED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)  #: 3020
            if key in ('__module__', '__name__', '__annotations__'):
                continue
            if key not in made._fields:
                setattr(made, key, value)
            set_name = getattr(type(value), '__set_name__', None)
            if set_name is not None:
                try:
                    set_name(value, made, key)  #: 3030 set_name(val, nm_tpl, key)
                except BaseException as error:
                    error.add_note(f"Error calling __set_name__ on {type(value).__name__!r} instance {key!r} in {typename!r}")
                    raise
        if Generic in bases:
            made.__init_subclass__()  #: 3039 nm_tpl.__init_subclass__()
        return made


def _make_nmtuple(name, fields, defaults, module):
    types = {n: _check(t, f"field {n} annotation must be a type") for n, t in fields}
    made = collections.namedtuple(name, types, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


_NOT_GIVEN = object()


def NamedTuple(typename, fields=_NOT_GIVEN, /, **kwargs):
    """A named tuple whose fields have types."""
    if fields is None and kwargs:
        raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
    if fields is _NOT_GIVEN and kwargs:
        _no_longer("Creating NamedTuple classes using keyword arguments", "Use the class-based or functional syntax instead.")
    elif fields is _NOT_GIVEN or fields is None:
        what = "Passing `None` as" if fields is None else "Failing to pass a value for"
        _no_longer(f"{what} the 'fields' parameter", "To create a NamedTuple class with 0 fields using the functional "
                   f"syntax, pass an empty list, e.g. `{typename} = NamedTuple({typename!r}, [])`.")
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    given = kwargs.items() if fields is _NOT_GIVEN or fields is None else fields
    made = _make_nmtuple(typename, given, (), _caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


def _no_longer(what, instead):
    import warnings
    text = f"{what} is deprecated and will be disallowed in Python 3.15. {instead}"
    warnings.warn(text, DeprecationWarning, stacklevel=3)


def _stand_in(function, meta):
    """Lets classes derive from a function: what they get as their base is an empty class of the metaclass."""
    base = type.__new__(meta, function.__name__, (), {})
    function.__mro_entries__ = lambda bases: (base,)
    return base


_NamedTuple = _stand_in(NamedTuple, NamedTupleMeta)


def _unqualified(hint):
    """What a key's type is apart from what is said about the key, and what that is."""
    said = set()
    while (origin := get_origin(hint)) in (Annotated, Required, NotRequired, ReadOnly):
        said.add(origin)
        hint = hint.__args__[0]
    return hint, said


_KINDS_OF_KEYS = ('__required_keys__', '__optional_keys__', '__readonly_keys__', '__mutable_keys__')


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        made = type.__new__(_TypedDictMeta, name, (Generic, dict) if Generic in bases else (dict,), ns)
        made.__orig_bases__ = ns.get('__orig_bases__') or bases
        kinds = [{key for base in bases for key in vars(base).get(kind, ())} for kind in _KINDS_OF_KEYS]
        required, optional, readonly, mutable = kinds
        told = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {key: _check(hint, told, in_class=True, module=made.__module__)
               for key, hint in ns.get('__annotations__', {}).items()}
        made.__annotations__ = {key: hint for base in bases for key, hint in _annotations_of(vars(base)).items()} | own
        for key, hint in own.items():
            said = _unqualified(hint)[1]
            is_required = Required in said or total and NotRequired not in said
            for chosen, other in ((required, optional) if is_required else (optional, required),):
                chosen.add(key)
                other.discard(key)
            if ReadOnly not in said:
                mutable.add(key)
                readonly.discard(key)
            elif key in mutable:
                raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
            else:
                readonly.add(key)
        for kind, keys in zip(_KINDS_OF_KEYS, kinds):
            setattr(made, kind, frozenset(keys))
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=(), /, *, total=True):
    """A dict whose keys are known."""
    namespace, module = dict(__annotations__={**dict(fields)}), _caller()
    if module is not None:
        namespace.update(__module__=module)
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = _stand_in(TypedDict, _TypedDictMeta)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


del _name, _count, _cls, T
T = TypeVar('T')
