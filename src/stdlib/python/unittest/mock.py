"""Objects that stand for others in tests: they take any call and remember it."""

import asyncio
import contextlib
import functools
import inspect
import io
import itertools
import pprint
import sys
from types import FunctionType, MethodType, ModuleType

from unittest.util import safe_repr

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'ThreadingMock', 'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

FILTER_DIR = True


class InvalidSpecError(Exception):
    """Raised where a mock is given as the specification of another."""


class _SentinelObject:
    """A value that is only itself."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel:
    """Makes a sentinel for each attribute that is asked for."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError(name)
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return 'sentinel'


sentinel = _Sentinel()
DEFAULT, _missing, _deleted = sentinel.DEFAULT, sentinel.MISSING, sentinel.DELETED


class _ANY:
    """Equals everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


# ---- Calls ----

def _shown_call(name, args, kwargs):
    """A call as it is written."""
    parts = [repr(arg) for arg in args] + [f'{key}={value!r}' for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def _call_parts(value):
    """Name, arguments and keywords of a call that is written as a tuple in one of the ways there are."""
    name, args, kwargs = '', (), {}
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        else:
            kwargs = part
    return name, args, kwargs


class _Call(tuple):
    """A call: name, arguments, keywords; or the last two where `two`. It equals tuples that mean the same."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        found, args, kwargs = _call_parts(value) if len(value) else (None, (), {})
        parts = (args, kwargs) if two else (found if found is not None else name or '', args, kwargs)
        if not two and not len(value):
            parts = (name or '', (), {})
        return tuple.__new__(cls, parts)

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name, self._mock_parent, self._mock_from_kall = name, parent, from_kall

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        if len(other) > 3:
            return False
        mine, theirs = _call_parts(self), _call_parts(other)
        if self._mock_parent is not None and getattr(other, '_mock_parent', None) is not None:
            if self._mock_parent != other._mock_parent:
                return False
        # A name counts only where both have one.
        named = mine[0] if len(self) == 3 else theirs[0]
        other_named = theirs[0] if len(other) == 3 or theirs[0] else named
        return other_named == named and (theirs[1], theirs[2]) == (mine[1], mine[2])

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, name):
        if self._mock_name is None:
            return _Call(name=name, from_kall=False)
        return _Call(name=f'{self._mock_name}.{name}', parent=self, from_kall=False)

    def __getattribute__(self, name):
        if name in ('count', 'index'):
            return self.__getattr__(name)
        return tuple.__getattribute__(self, name)

    @property
    def args(self):
        """The arguments by position."""
        return self[-2]

    @property
    def kwargs(self):
        """The arguments by keyword."""
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return 'call.' + name if not name.startswith('()') else 'call' + name
        name, args, kwargs = self if len(self) == 3 else ('call', *self)
        if not name:
            name = 'call'
        elif len(self) == 3:
            name = 'call' + name if name.startswith('()') else f'call.{name}'
        return _shown_call(name, args, kwargs)

    def call_list(self):
        """This call and those whose results it was made on."""
        calls, link = [], self
        while link is not None:
            if link._mock_from_kall:
                calls.append(link)
            link = link._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    """Calls; `in` also finds several in a row."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        length = len(value)
        return any(self[at:at + length] == value for at in range(len(self) - length + 1))

    def __repr__(self):
        return pprint.pformat(list(self))


# ---- Magic methods ----

_NUMBERS = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod'.split()
_COMPARED = 'lt gt le ge'.split()
_PLAIN = ('hash sizeof repr str contains len iter getitem setitem delitem int float complex bool index round trunc '
          'floor ceil neg pos abs invert enter exit reversed missing fspath format dir subclasses getformat '
          'set_name getstate setstate reduce reduce_ex getinitargs getnewargs getnewargs_ex call copy deepcopy').split()
_ASYNC = ('__aenter__', '__aexit__', '__anext__', '__aiter__')

_magics = {f'__{name}__' for name in
           [*_PLAIN, *_COMPARED, 'eq', 'ne', *_NUMBERS, *('i' + n for n in _NUMBERS if n != 'divmod'),
            *('r' + n for n in _NUMBERS)]} | set(_ASYNC)

# What a MagicMock does not have unless it is set.
_NOT_BY_DEFAULT = {'__getstate__', '__setstate__', '__reduce__', '__reduce_ex__', '__getinitargs__', '__getnewargs__',
                   '__getnewargs_ex__', '__copy__', '__deepcopy__', '__repr__', '__dir__', '__format__', '__call__',
                   '__subclasses__', '__getformat__', '__set_name__', '__missing__', '__reversed__', '__index__',
                   *(f'__r{n}__' for n in _NUMBERS)} - {'__index__'}

_RESULTS = {'__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0,
            '__bool__': True, '__index__': 1}
_MADE = {'__hash__': lambda self: object.__hash__(self), '__str__': lambda self: object.__str__(self),
         '__sizeof__': lambda self: object.__sizeof__(self),
         '__fspath__': lambda self: f'{type(self).__name__}/{self._extract_mock_name()}/{id(self)}'}


def _same(self, other):
    given = self.__eq__._mock_return_value
    return given if given is not DEFAULT else (True if self is other else NotImplemented)


def _not_same(self, other):
    given = self.__ne__._mock_return_value
    return DEFAULT if given is not DEFAULT else (False if self is other else NotImplemented)


def _iterator(self):
    given = self.__iter__._mock_return_value
    return iter([]) if given is DEFAULT else iter(given)


def _async_iterator(self):
    given = self.__aiter__._mock_return_value

    async def walk(items):
        for item in items:
            yield item

    return walk([] if given is DEFAULT else given)


_ACTIONS = {'__eq__': _same, '__ne__': _not_same, '__iter__': _iterator, '__aiter__': _async_iterator}


class _MagicProxy:
    """Makes the mock of a magic method when it is first asked for."""

    def __init__(self, name, parent):
        self.name, self.parent = name, parent

    def create_mock(self):
        made = self.parent._get_child_mock(name=self.name, _new_name=self.name, _new_parent=self.parent)
        setattr(self.parent, self.name, made)
        _prepare_magic(self.parent, made, self.name)
        return made

    def __get__(self, obj, _type=None):
        return self.create_mock()


def _prepare_magic(mock, method, name):
    """Gives a magic method what it is to return."""
    if name in _RESULTS:
        method.return_value = _RESULTS[name]
    elif name in _MADE:
        method.return_value = _MADE[name](mock)
    elif name in _ACTIONS:
        action = _ACTIONS[name]
        method.side_effect = lambda *args: action(mock, *args)
    elif name[2:-2] in _COMPARED:
        method.return_value = NotImplemented


# ---- Mocks ----

def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


def _is_async_function(value):
    return inspect.iscoroutinefunction(value) or (hasattr(value, '__code__') and asyncio.iscoroutinefunction(value))


def _extract_mock(value):
    """The mock behind a function that stands for it."""
    return value.mock if isinstance(value, FunctionType) and hasattr(value, 'mock') else value


def _signature_of(spec, is_instance=False, eat_self=False):
    """The signature that calls of a specification must fit; `None` where it has none."""
    if isinstance(spec, type) and not is_instance:
        eat_self = True
        spec = spec.__init__ if spec.__init__ is not object.__init__ else spec.__new__
        if spec is object.__new__:
            return inspect.Signature()
    elif not isinstance(spec, (FunctionType, classmethod, staticmethod, MethodType)):
        spec = getattr(spec, '__call__', None)
        if spec is None:
            return None
    if isinstance(spec, (classmethod, staticmethod)):
        eat_self, spec = isinstance(spec, classmethod), spec.__func__
    try:
        return inspect.signature(functools.partial(spec, None) if eat_self else spec)
    except (ValueError, TypeError):
        return None


def _is_mock(value):
    return isinstance(value, NonCallableMock)


_FIELDS = ('return_value', '_mock_return_value', 'side_effect', '_mock_side_effect', '_mock_parent',
           '_mock_new_parent', '_mock_name', '_mock_new_name')


class NonCallableMock:
    """A mock that can't be called."""

    def __new__(cls, /, *args, **kwargs):
        # Each mock has a class of its own, on which magic methods can be set.
        bases = (cls,)
        if not issubclass(cls, AsyncMockMixin):
            spec = args[0] if args else kwargs.get('spec') or kwargs.get('spec_set')
            if spec is not None and _is_async_function(spec):
                bases = (AsyncMockMixin, cls)
        return object.__new__(type(cls.__name__, bases, {'__doc__': cls.__doc__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        if _new_parent is None:
            _new_parent = parent
        fields = self.__dict__
        fields.update(_mock_parent=parent, _mock_name=name, _mock_new_name=_new_name, _mock_new_parent=_new_parent,
                      _mock_sealed=False, _mock_children={}, _mock_wraps=wraps, _mock_delegate=None,
                      _mock_unsafe=unsafe, _mock_called=False, _mock_call_count=0, _mock_call_args=None,
                      _mock_call_args_list=_CallList(), _mock_mock_calls=_CallList(), method_calls=_CallList())
        fields.setdefault('_mock_return_value', DEFAULT)
        fields.setdefault('_mock_side_effect', None)
        if spec_set is not None:
            spec, spec_set = spec_set, True
        self._mock_add_spec(spec, spec_set, _spec_as_instance, parent is not None if _eat_self is None else _eat_self)
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_add_spec(self, spec, spec_set, as_instance=False, eat_self=False):
        if isinstance(spec, NonCallableMock) and not isinstance(spec, list):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        kind = signature = names = None
        if spec is not None:
            if isinstance(spec, (list, tuple)):
                names = list(spec)
            else:
                kind = spec if isinstance(spec, type) else type(spec)
                names = dir(spec)
                signature = _signature_of(spec, as_instance, eat_self)
        self.__dict__.update(_spec_class=kind, _spec_set=spec_set, _spec_signature=signature, _mock_methods=names)

    def mock_add_spec(self, spec, spec_set=False):
        """Allows only the attributes of a specification from now on."""
        self._mock_add_spec(spec, spec_set)
        if isinstance(self, MagicMixin):
            self._mock_set_magics()

    @property
    def __class__(self):
        return self.__dict__.get('_spec_class') or type(self)

    def _delegated(name):
        """A property that lives in the mock, or in the function that stands for it."""
        field = '_mock_' + name

        def get(self):
            delegate = self.__dict__.get('_mock_delegate')
            return self.__dict__[field] if delegate is None else getattr(delegate, name)

        def set(self, value):
            delegate = self.__dict__.get('_mock_delegate')
            if delegate is None:
                self.__dict__[field] = value
            else:
                setattr(delegate, name, value)

        return property(get, set)

    called, call_count = _delegated('called'), _delegated('call_count')
    call_args, call_args_list = _delegated('call_args'), _delegated('call_args_list')
    mock_calls = _delegated('mock_calls')
    del _delegated

    @property
    def return_value(self):
        """What a call returns."""
        delegate = self.__dict__.get('_mock_delegate')
        value = self._mock_return_value if delegate is None else delegate.return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        delegate = self.__dict__.get('_mock_delegate')
        if delegate is not None:
            delegate.return_value = value
        else:
            self.__dict__['_mock_return_value'] = value
            _adopt(self, value, None, '()')

    @property
    def side_effect(self):
        """What a call does: a function, an exception, or the results one after the other."""
        delegate = self.__dict__.get('_mock_delegate')
        if delegate is None:
            return self._mock_side_effect
        return delegate.side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not _is_exception(value) and not callable(value):
            value = iter(value)
        delegate = self.__dict__.get('_mock_delegate')
        if delegate is None:
            self.__dict__['_mock_side_effect'] = value
        else:
            delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets all calls, also those of the mocks that belong to it."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called, self.call_count, self.call_args = False, 0, None
        self.call_args_list, self.mock_calls, self.method_calls = _CallList(), _CallList(), _CallList()
        for is_asked, name, default in (return_value, 'return_value', DEFAULT), (side_effect, 'side_effect', None):
            if is_asked:
                self.__dict__[f'_mock_{name}'] = default
        for child in filter(_is_mock, self._mock_children.values()):
            child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        result = self._mock_return_value
        if _is_mock(result) and result is not self:
            result.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Sets attributes, also those of attributes (`**{'method.return_value': 3}`)."""
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *way, last = path.split('.')
            target = self
            for step in way:
                target = getattr(target, step)
            setattr(target, last, value)

    def attach_mock(self, mock, attribute):
        """Makes a mock an attribute of this one, which then sees its calls."""
        inner = _extract_mock(mock)
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name, inner._mock_new_name = '', None
        setattr(self, attribute, mock)

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe'):
            raise AttributeError(name)
        allowed = self._mock_methods
        if allowed is None:
            if name[:2] == name[-2:] == '__':
                raise AttributeError(name)
        elif name not in allowed or name in _magics:
            raise AttributeError(f'Mock object has no attribute {name!r}')
        is_known = self._mock_unsafe or allowed and name in allowed
        if not is_known and (name in _MISSPELT or name.startswith(('assert', 'assret', 'asert', 'aseert', 'assrt'))):
            raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant "
                                 "to be an attribute.")
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        elif isinstance(child, _SpecState):
            child = create_autospec(child.spec, child.spec_set, child.instance, child.parent, child.name)
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in _FIELDS:
            return object.__setattr__(self, name, value)
        if (self._spec_set and self._mock_methods is not None and name not in self._mock_methods
                and name not in self.__dict__):
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _magics:
            return self._set_magic(name, value)
        if name == '_mock_methods':
            self.__dict__[name] = value
            return None
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
        if self.__dict__.get('_mock_sealed') and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        return object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if isinstance(value, NonCallableMock):
            _adopt(self, value, None, name)
            setattr(type(self), name, value)
            self._mock_children[name] = value
        else:
            function = value if isinstance(value, _MagicProxy) else (
                lambda self, /, *args, **kwargs: value(self, *args, **kwargs))
            setattr(type(self), name, function)

    def __delattr__(self, name):
        if name in _magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        known = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif known is _deleted:
            raise AttributeError(name)
        if known is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        own = [name for name in self.__dict__ if not name.startswith('_mock_')]
        extras = self._mock_methods or []
        children = [name for name, value in self._mock_children.items() if value is not _deleted]
        known = [name for name in dir(type(self)) if not name.startswith('_') or name in _magics]
        return sorted({*extras, *known, *own, *children})

    def _extract_mock_name(self):
        """The way to this mock from the first one: `mock.method().attribute`."""
        parts, link, last = [], self, self
        dot = '.'
        if self._mock_new_name == '()':
            dot = ''
        name = self._mock_new_name
        link = self._mock_new_parent
        if name:
            parts.append(name)
        seen = {id(self)}
        while link is not None:
            last = link
            if link._mock_new_name == '()':
                parts.append('()' + dot)
                dot = ''
            else:
                parts.append((link._mock_new_name or '') + dot)
                dot = '.'
            link = link._mock_new_parent
            if id(last) in seen:
                break
            seen.add(id(last))
        parts.reverse()
        first = last._mock_name or 'mock'
        if len(parts) > 1 and parts[1] not in ('()', '().'):
            first += '.'
        if parts:
            parts[0] = first if last is not self else parts[0]
            if last is self:
                parts = [self._mock_name or 'mock']
        else:
            parts = [first]
        return ''.join(parts)

    def __repr__(self):
        name = self._extract_mock_name()
        shown = '' if name in ('mock', 'mock.') else f' name={name!r}'
        spec = ''
        if self._spec_class is not None:
            spec = f" {'spec_set' if self._spec_set else 'spec'}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def _get_child_mock(self, /, **kw):
        """A mock that belongs to this one."""
        if self._mock_sealed:
            attribute = f".{kw['name']}" if 'name' in kw else '()'
            raise AttributeError(self._extract_mock_name() + attribute)
        name = kw.get('_new_name')
        kind = self.__dict__.get('_spec_class')
        if name in _ASYNC[:3] or (kind is not None and name and _is_async_function(getattr(kind, name, None))):
            return AsyncMock(**kw)
        kind = type(self)
        if issubclass(kind, MagicMock) and name in _ASYNC:
            family = AsyncMock if name != '__aiter__' else MagicMock
        elif issubclass(kind, AsyncMockMixin):
            plain = name in _magics or (self._mock_methods and name in self._mock_methods and not _is_async_function(
                getattr(self._spec_class, name, None)))
            family = MagicMock if plain else AsyncMock
        else:
            family = next(base for base in kind.__mro__[1:] if not base.__dict__.get('_of_instance'))
            if family is AsyncMockMixin:
                family = kind.__mro__[2]
            if not issubclass(family, CallableMixin):
                family = MagicMock if issubclass(family, MagicMixin) else Mock
        return family(**kw)

    # Assertions.

    def _called_name(self):
        return self._mock_name or 'mock'

    def _calls_repr(self):
        return f'\nCalls: {safe_repr(self.mock_calls)}.' if self.mock_calls else ''

    def _call_matcher(self, made):
        """A call in the form in which two that mean the same are equal."""
        made = made if isinstance(made, tuple) and len(made) > 2 else ('', *made)
        name, args, kwargs = made
        signature = self._get_call_signature_from_name(name) if name and len(made) == 3 else self._spec_signature
        if signature is None:
            return _Call((args, kwargs), two=True) if not name else _Call(made)
        try:
            bound = signature.bind(*args, **kwargs)
            return call(name, bound.args, bound.kwargs) if name else _Call((bound.args, bound.kwargs), two=True)
        except TypeError as error:
            return error.with_traceback(None)

    def _get_call_signature_from_name(self, name):
        """The signature of a method of this mock."""
        signature, children = None, self._mock_children
        for part in name.replace('()', '').split('.'):
            child = children.get(part)
            if child is None or isinstance(child, _SpecState):
                break
            child = _extract_mock(child)
            children, signature = child._mock_children, child._spec_signature
        return signature

    def _format_mock_call_signature(self, args, kwargs):
        return _shown_call(self._mock_name or 'mock', args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action='call'):
        expected = self._format_mock_call_signature(args, kwargs)
        actual = self._format_mock_call_signature(*self.call_args[-2:])
        return f'expected {action} not found.\nExpected: {expected}\n  Actual: {actual}'

    def assert_not_called(self):
        """Fails if it was called."""
        if self.call_count:
            raise AssertionError(f"Expected '{self._called_name()}' to not have been called. Called "
                                 f"{self.call_count} times.{self._calls_repr()}")

    def assert_called(self):
        """Fails unless it was called."""
        if not self.call_count:
            raise AssertionError(f"Expected '{self._called_name()}' to have been called.")

    def assert_called_once(self):
        """Fails unless it was called exactly once."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._called_name()}' to have been called once. Called "
                                 f"{self.call_count} times.{self._calls_repr()}")

    def assert_called_with(self, /, *args, **kwargs):
        """Fails unless the last call was this one."""
        if self.call_args is None:
            wanted = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'expected call not found.\nExpected: {wanted}\n  Actual: not called.')
        self._expect_last(self.call_args, args, kwargs, 'call')

    def _expect_last(self, last, args, kwargs, action):
        wanted = self._call_matcher((args, kwargs))
        if self._call_matcher(last) != wanted:
            told = self._format_mock_failure_message(args, kwargs, action=action)
            raise AssertionError(told) from _cause(wanted)

    def _expect_any(self, made, args, kwargs, action):
        wanted = self._call_matcher((args, kwargs))
        if isinstance(wanted, Exception) or wanted not in _AnyComparer(map(self._call_matcher, made)):
            told = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'{told} {action} not found') from _cause(wanted)

    def assert_called_once_with(self, /, *args, **kwargs):
        """Fails unless it was called exactly once, and so."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._called_name()}' to be called once. Called {self.call_count} "
                                 f"times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Fails unless one of the calls was this one."""
        self._expect_any(self.call_args_list, args, kwargs, 'call')

    def assert_has_calls(self, calls, any_order=False):
        """Fails unless the calls were made, one after the other or in any order."""
        wanted, made = list(map(self._call_matcher, calls)), _CallList(map(self._call_matcher, self.mock_calls))
        if any_order:
            missing, others = _missing_in(made, wanted)
            if missing:
                raise AssertionError(f"{self._called_name()!r} does not contain all of {missing!r} in its call list, "
                                     f"found {others!r} instead") from _cause(*wanted)
        elif wanted not in made:
            cause, problem = _cause(*wanted), 'Calls not found.'
            if cause is not None:
                problem = f'Error processing expected calls.\nErrors: {list(map(_cause, wanted))}'
            raise AssertionError(f'{problem}\nExpected: {_CallList(calls)}\n'
                                 f'  Actual: {safe_repr(self.mock_calls)}') from cause


def _cause(*matchers):
    """Why an expected call doesn't fit the signature; `None` if all do."""
    return next((one for one in matchers if isinstance(one, Exception)), None)


def _missing_in(made, wanted):
    """The wanted calls that were not made, and those that were made and not wanted."""
    others, missing = list(made), []
    for one in wanted:
        if one in others:
            others.remove(one)
        else:
            missing.append(one)
    return tuple(missing), others


_MISSPELT = {'called_once', 'called_once_with', 'called_with', 'has_calls', 'not_called', 'any_call'}


class _AnyComparer(list):
    """A list in which a call is found also where arguments equal anything."""

    def __contains__(self, wanted):
        return any(len(wanted) == len(one) and all(a == b for a, b in zip(wanted, one)) for one in self
                   if not isinstance(one, Exception))


def _adopt(parent, value, name, new_name):
    """Makes a mock belong to another, unless it has a name or belongs to one already."""
    value = _extract_mock(value)
    if not isinstance(value, NonCallableMock):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    link = parent
    while link is not None:
        if link is value:
            return False
        link = link._mock_new_parent
    if new_name:
        value._mock_new_parent, value._mock_new_name = parent, new_name
    if name:
        value._mock_parent, value._mock_name = parent, name
    return True


class CallableMixin:
    """What makes a mock callable."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect
        if return_value is not DEFAULT:
            _adopt(self, return_value, None, '()')

    def _mock_check_sig(self, /, *args, **kwargs):
        """Refuses calls that don't fit; set where there is a signature."""

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        """Remembers a call, here and in the mocks that this one belongs to."""
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        tell_methods, method_name = self._mock_parent is not None, self._mock_name
        name, is_call = self._mock_new_name, self._mock_new_name == '()'
        self.mock_calls.append(_Call(('', args, kwargs)))
        link = self._mock_new_parent
        while link is not None:
            if tell_methods:
                link.method_calls.append(_Call((method_name, args, kwargs)))
                tell_methods = link._mock_parent is not None
                if tell_methods:
                    method_name = f'{link._mock_name}.{method_name}'
            link.mock_calls.append(_Call((name, args, kwargs)))
            if link._mock_new_name:
                name = link._mock_new_name + ('' if is_call else '.') + name
            is_call = link._mock_new_name == '()'
            link = link._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        given = self._given_by_effect(args, kwargs)
        return self._given_otherwise(args, kwargs) if given is DEFAULT else given

    def _given_by_effect(self, args, kwargs):
        """What a call's side effect gives: `DEFAULT` without one, or if that says so."""
        effect = self.side_effect
        if effect is None:
            return DEFAULT
        if callable(effect) and not _is_exception(effect):
            return effect(*args, **kwargs)
        given = effect if _is_exception(effect) else next(effect)
        if _is_exception(given):
            raise given
        return given

    def _given_otherwise(self, args, kwargs):
        """What a call gives without side effect: what was set, or what the wrapped object gives."""
        delegate = self._mock_delegate
        is_set = self._mock_return_value is not DEFAULT or delegate is not None and delegate.return_value is not DEFAULT
        return self.return_value if is_set or self._mock_wraps is None else self._mock_wraps(*args, **kwargs)


class Mock(CallableMixin, NonCallableMock):
    """Takes every call, makes every attribute, and remembers what was done with it."""


class MagicMixin:
    """What gives a mock magic methods."""

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        names = _magics - _NOT_BY_DEFAULT
        if self.__dict__.get('_mock_methods') is not None:
            names &= set(self._mock_methods)
        kind = type(self)
        kind._of_instance = True
        for name in names:
            if name not in kind.__dict__:
                setattr(kind, name, _MagicProxy(name, self))

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        super().reset_mock(*args, return_value=return_value, **kwargs)
        if return_value:
            for name in _RESULTS:
                child = self._mock_children.get(name)
                if isinstance(child, NonCallableMock):
                    _prepare_magic(self, child, name)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with magic methods that can't be called."""


class MagicMock(MagicMixin, Mock):
    """A mock that has magic methods."""


class ThreadingMock(MagicMock):
    """A mock that can be waited for from other threads, which there are none of."""

    def wait_until_called(self, *, timeout=None):
        if not self.called:
            raise AssertionError(f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")


class AsyncMockMixin:
    """What makes the calls of a mock awaitable."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # inspect takes it for a coroutine function by this.
        self.__dict__['_is_coroutine_mark'] = getattr(inspect, '_is_coroutine_mark', getattr(
            inspect, '_COROUTINE_MARK', True))
        self.__dict__.update(_mock_await_count=0, _mock_await_args=None, _mock_await_args_list=_CallList())

    def _kept(name):
        def get(self):
            return self.__dict__[name]

        def set(self, value):
            self.__dict__[name] = value

        return property(get, set)

    await_count, await_args, await_args_list = map(
        _kept, ('_mock_await_count', '_mock_await_args', '_mock_await_args_list'))
    del _kept

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count, self.await_args = self.await_count + 1, made
        self.await_args_list.append(made)
        try:
            given = self._given_by_effect(args, kwargs)
        except StopIteration:
            if callable(self.side_effect) or _is_exception(self.side_effect):
                raise
            # The results are used up; a coroutine must not raise what says so.
            raise StopAsyncIteration
        if _is_async_function(self.side_effect):
            given = await given
        if given is not DEFAULT:
            return given
        given = self._given_otherwise(args, kwargs)
        wraps = self._mock_return_value is DEFAULT and _is_async_function(self._mock_wraps)
        return await given if wraps else given

    def _awaited_name(self):
        return self._mock_name or 'mock'

    def assert_awaited(self):
        """Fails unless it was awaited."""
        if not self.await_count:
            raise AssertionError(f'Expected {self._awaited_name()} to have been awaited.')

    def assert_awaited_once(self):
        """Fails unless it was awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._awaited_name()} to have been awaited once. Awaited '
                                 f'{self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        """Fails unless the last await was of this call."""
        if self.await_args is None:
            wanted = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'Expected await: {wanted}\nNot awaited')
        self._expect_last(self.await_args, args, kwargs, 'await')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Fails unless it was awaited exactly once, and so."""
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._awaited_name()} to have been awaited once. Awaited '
                                 f'{self.await_count} times.')
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Fails unless one of the awaits was of this call."""
        self._expect_any(self.await_args_list, args, kwargs, 'await')

    def assert_has_awaits(self, calls, any_order=False):
        """Fails unless the calls were awaited, one after the other or in any order."""
        wanted, made = list(map(self._call_matcher, calls)), _CallList(map(self._call_matcher, self.await_args_list))
        if any_order:
            missing, _ = _missing_in(made, wanted)
            if missing:
                raise AssertionError(f'{missing!r} not all found in await list') from _cause(*wanted)
        elif wanted not in made:
            raise AssertionError(f'Awaits not found.\nExpected: {_CallList(calls)}\n'
                                 f'Actual: {self.await_args_list}') from _cause(*wanted)

    def assert_not_awaited(self):
        """Fails if it was awaited."""
        if self.await_count:
            raise AssertionError(f'Expected {self._awaited_name()} to not have been awaited. Awaited '
                                 f'{self.await_count} times.')

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count, self.await_args, self.await_args_list = 0, None, _CallList()


class AsyncMagicMixin(MagicMixin):
    """Magic methods, for mocks that are awaited."""


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A mock whose calls are awaited."""


class PropertyMock(Mock):
    """A mock that is a property: getting calls it, setting calls it with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """Lets a mock make no more attributes by itself."""
    mock._mock_sealed = True
    for name in dir(mock):
        child = mock._mock_children.get(name) if isinstance(mock, NonCallableMock) else None
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)


# ---- Patching ----

def _importer(target):
    """The object of a dotted name."""
    parts = target.split('.')
    found = __import__(parts[0])
    for at, part in enumerate(parts[1:], 2):
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__('.'.join(parts[:at]))
            found = getattr(found, part)
    return found


_started = []


class _Patcher:
    """Changes something while a block, a function or each test of a class runs, or until it is stopped."""

    def __call__(self, func):
        if not isinstance(func, type):
            return self._around(func)
        for name in dir(func):
            if name.startswith(patch.TEST_PREFIX) and callable(method := getattr(func, name)):
                setattr(func, name, self.copy()(method))
        return func

    def start(self):
        """Begins, until `stop`."""
        given = self.__enter__()
        _started.append(self)
        return given

    def stop(self):
        """Ends what `start` began."""
        if self not in _started:
            return None
        _started.remove(self)
        return self.__exit__(None, None, None)


def _wrapped_in(func, context):
    """A function that is called in a context, which is given the arguments and gives those that the call gets."""
    if inspect.iscoroutinefunction(func):
        @functools.wraps(func)
        async def wrapper(*args, **keywargs):
            with context(args, keywargs) as (args, keywargs):
                return await func(*args, **keywargs)
    else:
        @functools.wraps(func)
        def wrapper(*args, **keywargs):
            with context(args, keywargs) as (args, keywargs):
                return func(*args, **keywargs)
    return wrapper


class _patch(_Patcher):
    """Replaces an attribute while a block or a function runs."""

    attribute_name, _active_patches = None, _started

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        for name, is_given in (('new', new is not DEFAULT), ('autospec', autospec is not None)):
            if is_given and new_callable is not None:
                raise ValueError(f"Cannot use '{name}' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.new_callable = getter, attribute, new, new_callable
        self.spec, self.spec_set, self.create, self.autospec = spec, spec_set, create, autospec
        self.kwargs, self.has_local, self.additional_patchers, self.is_started = kwargs, False, [], False

    def copy(self):
        """Another one that does the same."""
        other = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                       self.new_callable, self.kwargs)
        other.attribute_name, other.additional_patchers = self.attribute_name, [
            one.copy() for one in self.additional_patchers]
        return other

    def _around(self, func):
        if not hasattr(func, 'patchings'):
            return _patched(func, self)
        func.patchings += [self]
        return func

    def get_original(self):
        """What is there now, and whether it is the target's own."""
        target, name = self.getter(), self.attribute
        own = getattr(target, '__dict__', {})
        is_own = name in own
        found = own[name] if is_own else getattr(target, name, DEFAULT)
        self.create = self.create or name in _BUILTIN_NAMES and isinstance(target, ModuleType)
        if found is DEFAULT and not self.create:
            raise AttributeError(f'{target} does not have the attribute {name!r}')
        return found, is_own

    def _new_value(self, original):
        """The mock that takes its place."""
        spec, spec_set = self.spec, self.spec_set
        if spec is not None and spec_set is not None:
            raise TypeError("Can't specify both spec and spec_set")
        if self.autospec is not None:
            return create_autospec(original if self.autospec is True else self.autospec, spec_set=bool(spec_set),
                                   _name=self.attribute, **self.kwargs)
        if spec is True:
            spec = original
        if spec_set is True:
            spec_set = original
        chosen = spec if spec is not None else spec_set
        kind = self.new_callable
        if kind is None:
            kind = AsyncMock if _is_async_function(original if chosen is None else chosen) else MagicMock
            if chosen is not None and not isinstance(chosen, (list, tuple)) and not callable(chosen):
                kind = NonCallableMagicMock
        given = {'spec': spec, 'spec_set': spec_set}
        options = self.kwargs | {name: value for name, value in given.items() if value is not None}
        if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
            options['name'] = self.attribute
        made = kind(**options)
        if isinstance(chosen, type) and isinstance(made, NonCallableMock):
            made.return_value = kind(chosen, _new_parent=made, _new_name='()')
        return made

    def __enter__(self):
        if self.is_started:
            raise RuntimeError('Patch is already started')
        self.target = self.getter()
        self._before = self.get_original()
        makes_new = self.new is DEFAULT
        new = self._new_value(self._before[0]) if makes_new else self.new
        if self.kwargs and not makes_new:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self._others, self.is_started = contextlib.ExitStack(), True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            made = {self.attribute_name: new} if makes_new else {}
            for other in self.additional_patchers:
                also = self._others.enter_context(other)
                made |= also if other.new is DEFAULT else {}
            return made
        except:
            if self.__exit__(*sys.exc_info()):
                return None
            raise

    def __exit__(self, *exc_info):
        if not self.is_started:
            return None
        original, is_own = self._before
        target, name, others = self.target, self.attribute, self._others
        is_back = is_own and original is not DEFAULT
        if not is_back:
            delattr(target, name)
        if is_back or not (self.create or hasattr(target, name)):
            setattr(target, name, original)
        del self._before, self.target, self._others
        self.is_started = False
        return others.__exit__(*exc_info)


_BUILTIN_NAMES = frozenset(dir(__import__('builtins')))


def _patched(func, patching):
    """A function during whose calls things are replaced."""

    @contextlib.contextmanager
    def replaced(args, keywargs):
        extra = []
        with contextlib.ExitStack() as stack:
            for one in wrapper.patchings:
                value = stack.enter_context(one)
                if one.attribute_name is not None:
                    keywargs = {**keywargs, **value}
                elif one.new is DEFAULT:
                    extra.append(value)
            yield (*args, *extra), keywargs

    wrapper = _wrapped_in(func, replaced)
    wrapper.patchings = [patching]
    return wrapper


def _target_of(target):
    """A getter of the object that has an attribute, and the attribute's name."""
    try:
        owner, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}') from None
    return functools.partial(_importer, owner), attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):
    """Replaces what a dotted name means while a block or a function runs."""
    getter, attribute = _target_of(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    """Replaces an attribute of an object."""
    if isinstance(target, str):
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Replaces several attributes of an object."""
    getter = functools.partial(_importer, target) if isinstance(target, str) else lambda: target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    first, *others = (_patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
                      for name, new in kwargs.items())
    for patcher, name in zip((first, *others), kwargs):
        patcher.attribute_name = name
    first.additional_patchers = others
    return first


class _patch_dict(_Patcher):
    """Changes a dict while a block or a function runs."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.clear, self._before = in_dict, clear, None
        self.values = dict(values) | kwargs

    def copy(self):
        return _patch_dict(self.in_dict, self.values, self.clear)

    def _around(self, func):
        @contextlib.contextmanager
        def changed(*given):
            with self:
                yield given

        return _wrapped_in(func, changed)

    def __enter__(self):
        changed = self.in_dict = _importer(self.in_dict) if isinstance(self.in_dict, str) else self.in_dict
        self._before = changed.copy() if hasattr(changed, 'copy') else {key: changed[key] for key in changed}
        self._fill(self.values, self.clear)
        return changed

    def _fill(self, values, clear):
        for key in list(self.in_dict) if clear else ():
            del self.in_dict[key]
        for key in values:
            self.in_dict[key] = values[key]

    def __exit__(self, *args):
        before, self._before = self._before, None
        if before is not None:
            self._fill(before, True)
        return False


def _patch_stopall():
    """Ends everything that was started."""
    for patcher in _started[::-1]:
        patcher.stop()


patch.object, patch.dict, patch.multiple, patch.stopall = _patch_object, _patch_dict, _patch_multiple, _patch_stopall
patch.TEST_PREFIX = 'test'


# ---- Specifications ----

class _SpecState:
    """An attribute of a specification whose mock has not been asked for yet."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec, self.spec_set, self.parent, self.name, self.instance = spec, spec_set, parent, name, instance


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock that has what a specification has, all the way down, and takes only calls that fit it."""
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    is_class, is_function = isinstance(spec, type), isinstance(spec, (FunctionType, MethodType))
    options = {} if spec is None else {'spec_set' if spec_set else 'spec': spec}
    options.update(kwargs)
    kind = MagicMock
    if is_function:
        kind = AsyncMock if _is_async_function(spec) else MagicMock
    elif not callable(spec) or (is_class and instance and not hasattr(spec, '__call__')):
        kind = NonCallableMagicMock
    elif is_class and instance and '__call__' not in dir(spec):
        kind = NonCallableMagicMock
    name = options.pop('name', _name)
    mock = kind(parent=_parent, _new_parent=_parent, _new_name=name if _parent is not None else '', name=name, **options)
    signature = _signature_of(spec, instance, _parent is not None and isinstance(_parent._spec_class, type)
                              and is_function and not isinstance(spec, MethodType))
    mock.__dict__['_spec_signature'] = signature
    if is_function:
        mock = _function_for(spec, mock, signature)
    elif signature is not None:
        mock.__dict__['_mock_check_sig'] = lambda *args, **kw: signature.bind(*args, **kw) and None
    target = _extract_mock(mock)
    if _parent is not None and not instance:
        _parent._mock_children[name] = mock
    if is_class and not instance and 'return_value' not in kwargs:
        target.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=target)
    for entry in dir(spec):
        if entry in _magics or entry.startswith('__'):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if entry in target._mock_children:
            continue
        if isinstance(original, (FunctionType, MethodType)):
            made = create_autospec(original, spec_set, _parent=target, _name=entry)
            target._mock_children[entry] = made
            if isinstance(made, FunctionType):
                target.__dict__[entry] = made
        else:
            target._mock_children[entry] = _SpecState(original, spec_set, target, entry)
    return mock


def _function_for(spec, mock, signature):
    """A function that stands for a mock and takes only calls that fit."""
    if _is_async_function(spec):
        @functools.wraps(spec)
        async def stands(*args, **kwargs):
            if signature is not None:
                signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        @functools.wraps(spec)
        def stands(*args, **kwargs):
            if signature is not None:
                signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    stands.mock = mock
    stands.return_value, stands.side_effect = mock._mock_return_value, mock._mock_side_effect
    stands.called, stands.call_count, stands.call_args = False, 0, None
    stands.call_args_list, stands.mock_calls, stands.method_calls = _CallList(), _CallList(), _CallList()
    for name in dir(NonCallableMock):
        if name.startswith('assert_') or name in ('reset_mock', 'configure_mock', 'attach_mock'):
            setattr(stands, name, getattr(mock, name))
    if isinstance(mock, AsyncMockMixin):
        for name in dir(AsyncMockMixin):
            if name.startswith('assert_'):
                setattr(stands, name, getattr(mock, name))
    mock.__dict__['_mock_delegate'] = stands
    return stands


def mock_open(mock=None, read_data=''):
    """A mock that stands for `open`: reading gives the text."""
    as_bytes = isinstance(read_data, bytes)

    def stream():
        return io.BytesIO(read_data) if as_bytes else io.StringIO(read_data)

    handle, state = MagicMock(), [stream()]
    mock = MagicMock(name='open') if mock is None else mock
    handle.__enter__.return_value = handle

    def through(name):
        def action(*args, **kwargs):
            given = getattr(handle, name)._mock_return_value
            return given if given is not DEFAULT else getattr(state[0], name)(*args, **kwargs)

        return action

    for name in ('read', 'readline', 'readlines'):
        getattr(handle, name).side_effect = through(name)
    handle.write.return_value = None
    handle.__iter__.side_effect = lambda: iter(state[0].readline, b'' if as_bytes else '')
    handle.__next__ = lambda self: next(iter(state[0]))
    handle.__exit__.side_effect = lambda *args: handle.close()

    def again(*args, **kwargs):
        state[0] = stream()
        return DEFAULT

    mock.side_effect, mock.return_value = again, handle
    return mock
