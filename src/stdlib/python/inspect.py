"""Looking at objects: what they are, their source, their signatures."""

import keyword
import sys
from _types import (AsyncGeneratorType, BuiltinFunctionType, CodeType, CoroutineType, FrameType, FunctionType,
                    GeneratorType, GetSetDescriptorType, MemberDescriptorType, MethodDescriptorType,
                    MethodType, MethodWrapperType, ModuleType, TracebackType, WrapperDescriptorType, _is_awaitable)
from functools import partial, partialmethod

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20

_COROUTINE_MARK = object()


def _record(name, fields):
    """A class of tuples with named places."""
    def __new__(cls, *values, positions=None):
        return tuple.__new__(cls, values)

    def __repr__(self):
        return f"{name}({', '.join(f'{field}={value!r}' for field, value in zip(fields, self))})"

    body = {field: property(lambda self, at=at: self[at]) for at, field in enumerate(fields)}
    body |= {'__slots__': (), '__new__': __new__, '__repr__': __repr__, '_fields': fields, '__match_args__': fields,
             '__module__': 'inspect', '_asdict': lambda self: dict(zip(fields, self))}
    return type(name, (tuple,), body)


def ismodule(object):
    return isinstance(object, ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, MethodType)


def isfunction(object):
    return isinstance(object, FunctionType)


def isbuiltin(object):
    return isinstance(object, BuiltinFunctionType)


def iscode(object):
    return isinstance(object, CodeType)


def isframe(object):
    return isinstance(object, FrameType)


def istraceback(object):
    return isinstance(object, TracebackType)


def ismethodwrapper(object):
    return isinstance(object, MethodWrapperType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or ismethodwrapper(object))


def ismethoddescriptor(object):
    # A partial only warns that it will bind one day.
    if isclass(object) or ismethod(object) or isfunction(object) or isinstance(object, partial):
        return False
    tp = type(object)
    return hasattr(tp, "__get__") and not hasattr(tp, "__set__") and not hasattr(tp, "__delete__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    return hasattr(tp, "__set__") or hasattr(tp, "__delete__")


def ismemberdescriptor(object):
    return isinstance(object, MemberDescriptorType)


def isgetsetdescriptor(object):
    return isinstance(object, GetSetDescriptorType)


def isabstract(object):
    return isinstance(object, type) and bool(object.__dict__.get('__abstractmethods__'))


def _unwrap_partial(func):
    while isinstance(func, (partial, partialmethod)):
        func = func.func
    return func


def _bare(f):
    f = getattr(f, '__partialmethod__', f)
    while ismethod(f):
        f = f.__func__
    f = _unwrap_partial(f)
    while ismethod(f):
        f = f.__func__
    return f


def _has_flag(f, flag):
    f = _bare(f)
    code = getattr(f, '__code__', None)
    return isinstance(code, CodeType) and isfunction(f) and bool(code.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def markcoroutinefunction(func):
    """Counts a function as a coroutine function."""
    if hasattr(func, '__func__'):
        func = func.__func__
    func._is_coroutine_mark = _COROUTINE_MARK
    return func


def iscoroutinefunction(obj):
    """Whether calling it makes a coroutine."""
    bare = _bare(obj)
    if isinstance(bare, BuiltinFunctionType):
        # One of ours that is Python in CPython: its signature says so.
        return (bare.__text_signature__ or '').startswith('async ')
    return _has_flag(bare, CO_COROUTINE) or getattr(bare, '_is_coroutine_mark', None) is _COROUTINE_MARK


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isgenerator(object):
    return isinstance(object, GeneratorType)


def iscoroutine(object):
    return isinstance(object, CoroutineType)


def isasyncgen(object):
    return isinstance(object, AsyncGeneratorType)


def isawaitable(object):
    """Whether it can be awaited."""
    if isinstance(object, CoroutineType):
        return True
    if isinstance(object, GeneratorType):
        return _is_awaitable(object)
    from collections.abc import Awaitable
    return isinstance(object, Awaitable)


for _family in ('GEN', 'CORO', 'AGEN'):
    for _stage in ('CREATED', 'RUNNING', 'SUSPENDED', 'CLOSED'):
        globals()[f'{_family}_{_stage}'] = f'{_family}_{_stage}'


def _state(kind, running, suspended, frame):
    if running:
        return kind + '_RUNNING'
    if suspended:
        return kind + '_SUSPENDED'
    return kind + ('_CLOSED' if frame is None else '_CREATED')


def getgeneratorstate(generator):
    """How far a generator is."""
    return _state('GEN', generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    """How far a coroutine is."""
    return _state('CORO', coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getasyncgenstate(agen):
    """How far an asynchronous generator is."""
    return _state('AGEN', agen.ag_running, agen.ag_suspended, agen.ag_frame)


def _locals_in(suspended, attribute):
    held = getattr(suspended, attribute, None)
    return {} if held is None else held.f_locals


def getgeneratorlocals(generator):
    """The local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError("{!r} is not a Python generator".format(generator))
    return _locals_in(generator, 'gi_frame')


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine."""
    return _locals_in(coroutine, 'cr_frame')


def getasyncgenlocals(agen):
    """The local variables of an asynchronous generator."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return _locals_in(agen, 'ag_frame')


def getmembers(object, predicate=None):
    """The names and values of an object's attributes, sorted."""
    names = dir(object)
    if isclass(object):
        # Enumerations hide attributes that only their members have.
        hidden = (name for parent in object.__bases__ for name, value in vars(parent).items()
                  if type(value).__name__ == 'DynamicClassAttribute')
        names.extend(name for name in hidden if name not in names)
    found = []
    for name in sorted(names):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


_STATIC_MISSING = object()


def getattr_static(obj, attr, default=_STATIC_MISSING):
    """An attribute as it stands, without running descriptors."""
    if not isinstance(obj, type):
        own = object.__getattribute__(obj, '__dict__') if hasattr(type(obj), '__dict__') and hasattr(obj, '__dict__') else {}
        if attr in own:
            return own[attr]
        classes = type(obj).__mro__
    else:
        classes = obj.__mro__ + type(obj).__mro__
    for cls in classes:
        if attr in cls.__dict__:
            return cls.__dict__[attr]
    if default is not _STATIC_MISSING:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    """What is wrapped inside, however deep."""
    inner, seen = func, {id(func)}
    while hasattr(inner, "__wrapped__") and not isinstance(inner, type):
        if stop and stop(inner):
            return inner
        inner = inner.__wrapped__
        if id(inner) in seen:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(func))
        seen.add(id(inner))
    return inner


def getmro(cls):
    return cls.__mro__


def cleandoc(doc):
    """A docstring without its indentation."""
    first, *others = doc.expandtabs().split('\n')
    depths = [len(line) - len(text) for line in others if (text := line.lstrip(' '))]
    margin = min(depths, default=0)
    lines = [first.lstrip(' '), *(line[margin:] for line in others)]
    filled = [at for at, line in enumerate(lines) if line]
    return '\n'.join(lines[filled[0]:filled[-1] + 1]) if filled else ''


def getdoc(object):
    """The docstring, or that of what is overridden."""
    doc = getattr(object, '__doc__', None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(object):
    if isclass(object):
        others = object.__mro__[1:-1]
    else:
        accessor = object.fget if isinstance(object, property) else object
        if not (ismethod(accessor) or isfunction(accessor)):
            return None
        name, owner = accessor.__name__, getattr(accessor, '__self__', None)
        if owner is None:
            # The class that the qualified name tells of.
            owner = sys.modules.get(accessor.__module__)
            for part in accessor.__qualname__.split('.')[:-1]:
                owner = getattr(owner, part, None)
        cls = owner if isclass(owner) else type(owner)
        others = [vars(base)[name] for base in cls.__mro__ if name in vars(base)]
    return next((doc for other in others if (doc := getattr(other, '__doc__', None)) is not None), None)


def getfile(object):
    """The file where something stands."""
    if ismodule(object):
        if file := getattr(object, '__file__', None):
            return file
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        home = object.__module__
        if file := getattr(sys.modules.get(home), '__file__', None):
            return file
        if home == '__main__':
            raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    code = _code_of(object)
    if code is None:
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got {}'.format(
            type(object).__name__))
    return code.co_filename


def _code_of(object):
    """The code of what has some."""
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        return object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        return object.f_code
    return object if iscode(object) else None


def getsourcefile(object):
    """The file where something's source stands."""
    return getfile(object)


def getmodule(object, _filename=None):
    """The module that something was defined in."""
    return object if ismodule(object) else sys.modules.get(getattr(object, '__module__', None))


def getmodulename(path):
    name = path.rsplit('/', 1)[-1]
    return name[:-3] if name.endswith('.py') else None


def _lines_of(file):
    import linecache
    lines = linecache.getlines(file)
    if not lines:
        raise OSError('could not get source code')  #: 1078
    return lines


def findsource(object):
    """All lines of an object's file, and the index of its first."""
    lines = _lines_of(getsourcefile(object))
    if ismodule(object):
        return lines, 0
    if isclass(object):
        first = object.__dict__.get('__firstlineno__')
        if first is None:
            raise OSError('source code not available')
        return lines, first - 1
    code = _code_of(object)
    if code is None:
        raise OSError('could not find code object')
    if code.co_firstlineno > len(lines):
        raise OSError('lineno is out of bounds')
    return lines, code.co_firstlineno - 1


def _indentation(line):
    return len(line.expandtabs()) - len(line.expandtabs().lstrip())


def getblock(lines):
    """The lines of the block that begins with the first."""
    depth = 0
    quote = None
    indent = _indentation(lines[0])
    in_head = True
    is_lambda = not lines[0].lstrip().startswith(('def ', 'class ', 'async ', '@'))
    last = 0
    for number, line in enumerate(lines):
        text = line.strip()
        inside = depth > 0 or quote is not None
        if not inside and not in_head and text and not text.startswith('#') and _indentation(line) <= indent:
            break
        depth, quote, ends = _scan(line, depth, quote)
        if in_head and depth == 0 and quote is None:
            if is_lambda:
                return lines[:number + 1]
            if text.startswith('@') or not text:
                last = number
                continue
            if ends:
                in_head = False
                # The body may follow on the same line.
                if not text.rstrip().split('#')[0].rstrip().endswith(':'):
                    return lines[:number + 1]
        if inside or text and not text.startswith('#') or text.startswith('#') and _indentation(line) > indent:
            last = number
    return lines[:last + 1]


def _scan(line, depth, quote):
    """Follows brackets and strings through a line; whether a colon outside of them was seen."""
    i = 0
    colon = False
    while i < len(line):
        if quote is not None:
            if line[i] == '\\':
                i += 2
                continue
            if line.startswith(quote, i):
                i += len(quote)
                quote = None
                continue
            i += 1
            continue
        c = line[i]
        if c == '#':
            break
        if c in '"\'':
            quote = line[i] * 3 if line.startswith(c * 3, i) else c
            i += len(quote)
            continue
        if c in '([{':
            depth += 1
        elif c in ')]}':
            depth = max(depth - 1, 0)
        elif c == ':' and depth == 0:
            colon = True
        i += 1
    if quote is not None and len(quote) == 1:
        quote = None
    return depth, quote, colon


def getsourcelines(object):
    """An object's lines, and the number of the first."""
    object = unwrap(object)
    lines, lnum = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[lnum:]), lnum + 1


def getsource(object):
    """An object's text."""
    lines, _ = getsourcelines(object)
    return ''.join(lines)


def getcomments(object):
    try:
        lines, lnum = findsource(object)
    except (OSError, TypeError):
        return None
    comments = []
    at = lnum - 1
    while at >= 0 and lines[at].lstrip().startswith('#'):
        comments.insert(0, lines[at].expandtabs().lstrip())
        at -= 1
    return ''.join(comments) if comments else None


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


Traceback = _record('Traceback', ('filename', 'lineno', 'function', 'code_context', 'index'))
FrameInfo = _record('FrameInfo', ('frame', 'filename', 'lineno', 'function', 'code_context', 'index'))


def getframeinfo(frame, context=1):
    """Where a frame stands."""
    lineno = frame.f_lineno
    if istraceback(frame):
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    filename = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        try:
            all_lines = _lines_of(filename)
        except OSError:
            pass
        else:
            start = max(0, min(lineno - 1 - context // 2, len(all_lines) - context))
            lines = all_lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb:
        info = getframeinfo(tb.tb_frame, context)
        found.append(FrameInfo(tb.tb_frame, info[0], tb.tb_lineno, *info[2:]))
        tb = tb.tb_next
    return found


def stack(context=1):
    """The frames, the caller's first."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    exc = sys.exception()
    return getinnerframes(exc.__traceback__ if exc is not None else None, context)


ClosureVars = _record('ClosureVars', ('nonlocals', 'globals', 'builtins', 'unbound'))


def getclosurevars(func):
    """What the names in a function that are not its own mean."""
    import builtins
    func = func.__func__ if ismethod(func) else func
    if not isfunction(func):
        raise TypeError("{!r} is not a Python function".format(func))
    cells = zip(func.__code__.co_freevars, func.__closure__ or ())
    groups = ({}, {}, {}, set())
    for name, cell in cells:
        try:
            groups[0][name] = cell.cell_contents
        except ValueError:
            pass
    for name in func.__code__.co_names:
        if name in func.__globals__:
            groups[1][name] = func.__globals__[name]
        elif hasattr(builtins, name):
            groups[2][name] = getattr(builtins, name)
        else:
            groups[3].add(name)
    return ClosureVars(*groups)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a class, module or callable."""
    if isinstance(obj, type):
        written = vars(obj).get('__annotations__')
        around = getattr(sys.modules.get(obj.__module__), '__dict__', None), dict(vars(obj))
    elif ismodule(obj) or callable(obj):
        written = getattr(obj, '__annotations__', None)
        around = (vars(obj) if ismodule(obj) else getattr(unwrap(obj), '__globals__', None)), None
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if written is None:
        return {}
    if not isinstance(written, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(written)
    names = [around[0] if globals is None else globals, around[1] if locals is None else locals]
    if type_params := getattr(obj, '__type_params__', ()):
        names[1] = {param.__name__: param for param in type_params} | (names[1] or {})
    return {key: eval(value, *names) if isinstance(value, str) else value for key, value in written.items()}


class _empty:
    """Stands for no default and no annotation."""


class _void:
    """Stands for an argument that is not given."""


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = name
        self.description = description
        return self

    @property
    def value(self):
        return int(self)

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'


_POSITIONAL_ONLY = _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword')
_VAR_POSITIONAL = _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword')


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """An annotation as a signature shows it."""
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type(list[int])):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """A parameter of a signature."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(kind, _ParameterKind):
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{kind.description} parameters cannot have default values')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if not name.isidentifier() or kind is not _POSITIONAL_ONLY and keyword.iskeyword(name):
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        stars = {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '')
        noted, optional = self._annotation is not _empty, self._default is not _empty
        note = f': {formatannotation(self._annotation)}' if noted else ''
        default = f'{" = " if noted else "="}{self._default!r}' if optional else ''
        return f'{stars}{self._name}{note}{default}'

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._annotation, self._default

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):
        return self is other or (self._key() == other._key() if isinstance(other, Parameter) else NotImplemented)


class BoundArguments:
    """Arguments bound to the parameters of a signature."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    def _by_position(self):
        """How many parameters, from the first, are given by their place."""
        count = 0
        for name, param in self._signature.parameters.items():
            if param.kind >= _KEYWORD_ONLY or name not in self.arguments:
                break
            count += 1
        return count

    @property
    def args(self):
        values = []
        for param in list(self._signature.parameters.values())[:self._by_position()]:
            value = self.arguments[param.name]
            values += value if param.kind == _VAR_POSITIONAL else [value]
        return tuple(values)

    @property
    def kwargs(self):
        values = {}
        for param in list(self._signature.parameters.values())[self._by_position():]:
            if param.name in self.arguments:
                value = self.arguments[param.name]
                values.update(value if param.kind == _VAR_KEYWORD else {param.name: value})
        return values

    def apply_defaults(self):
        """Adds the defaults of what was not given."""
        empty = {_VAR_POSITIONAL: tuple, _VAR_KEYWORD: dict}
        completed = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                completed[name] = self.arguments[name]
            elif param.default is not _empty:
                completed[name] = param.default
            elif param.kind in empty:
                completed[name] = empty[param.kind]()
        self.arguments = completed

    def __eq__(self, other):
        if self is other:
            return True
        return ((self.signature, self.arguments) == (other.signature, other.arguments)
                if isinstance(other, BoundArguments) else NotImplemented)

    __hash__ = None

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"


class Signature:
    """The parameters of a callable and what it returns."""

    __slots__ = ('_return_annotation', '_parameters')

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = {}
        top_kind = _POSITIONAL_ONLY
        seen_default = False
        for param in parameters or ():
            if __validate_parameters__:
                if param.kind < top_kind:
                    raise ValueError('wrong parameter order: {} parameter before {} parameter'.format(
                        top_kind.description, param.kind.description))
                top_kind = param.kind
                if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if param.default is not _empty:
                        seen_default = True
                    elif seen_default:
                        raise ValueError('non-default argument follows default argument')
                if param.name in params:
                    raise ValueError('duplicate parameter name: {!r}'.format(param.name))
            params[param.name] = param
        self._parameters = type(type.__dict__)(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature_of(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str,
                             cls=cls)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def __hash__(self):
        return hash((tuple(self.parameters.values()), self._return_annotation))

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self.parameters.values()) == list(other.parameters.values())
                and self._return_annotation == other._return_annotation)

    def _bind(self, args, kwargs, *, partial=False):
        bound = {}
        params = list(self.parameters.values())
        # By place first: each value goes to the next parameter, or all that are left to one with a star.
        at, starred = 0, False
        for number, value in enumerate(args):
            if at == len(params):
                raise TypeError('too many positional arguments') from None  #: 3179 raise TypeError('too many positional arguments') from None
            param = params[at]
            if param.kind >= _KEYWORD_ONLY:
                raise TypeError('too many positional arguments') from None  #: 3184 raise TypeError(\n    'too many positional arguments') from None
            at += 1
            if param.kind == _VAR_POSITIONAL:
                bound[param.name] = tuple(args[number:])
                starred = True
                break
            if param.kind != _POSITIONAL_ONLY and param.name in kwargs:
                raise TypeError(f'multiple values for argument {param.name!r}') from None  #: 3197 raise TypeError(\n    'multiple values for argument {arg!r}'.format(\n        arg=param.name)) from None
            bound[param.name] = value
        misplaced = []
        while not starred and at < len(params):
            param = params[at]
            named = param.name in kwargs
            if named and param.kind == _POSITIONAL_ONLY:
                misplaced.append(param.name)
                at += 1
                continue
            needed = param.default is _empty and param.kind not in (_VAR_POSITIONAL, _VAR_KEYWORD)
            if needed and not named and not partial:
                kind = ' keyword-only' if param.kind == _KEYWORD_ONLY else ''
                raise TypeError(f'missing a required{kind} argument: {param.name!r}') from None  #: 3173 raise TypeError(msg) from None
            break
        # Then by name.
        collects = None
        for param in params[at:]:
            if param.kind == _VAR_KEYWORD:
                collects = param.name
            elif param.name in kwargs and param.kind != _VAR_POSITIONAL:
                bound[param.name] = kwargs.pop(param.name)
            elif param.default is _empty and param.kind != _VAR_POSITIONAL and not partial:
                raise TypeError(f'missing a required argument: {param.name!r}') from None  #: 3228 raise TypeError('missing a required argument: {arg!r}'. \\n                format(arg=param_name)) from None
        if kwargs and collects is not None:
            bound[collects] = kwargs
        elif kwargs and misplaced:
            raise TypeError(f"got some positional-only arguments passed as keyword arguments: {', '.join(misplaced)!r}")  #: 3239 raise TypeError(\n    'got some positional-only arguments passed as '\n    'keyword arguments: {arg!r}'.format(\n        arg=', '.join(\n            param.name\n            for param in pos_only_param_in_kwargs\n        ),\n    ),\n)
        elif kwargs:
            raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')  #: 3249 raise TypeError(\n    'got an unexpected keyword argument {arg!r}'.format(\n        arg=next(iter(kwargs))))
        return BoundArguments(self, bound)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)  #: 3260

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """The signature as text, a parameter a line where it is too wide."""
        pieces, before = [], None
        for param in self.parameters.values():
            if before == _POSITIONAL_ONLY != param.kind:
                pieces.append('/')
            if param.kind == _KEYWORD_ONLY and before not in (_VAR_POSITIONAL, _KEYWORD_ONLY):
                pieces.append('*')
            before = param.kind
            pieces.append(str(param))
        if before == _POSITIONAL_ONLY:
            pieces.append('/')
        text = f"({', '.join(pieces)})"
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(pieces) + '\n)'
        returned = self._return_annotation
        return text if returned is _empty else f'{text} -> {formatannotation(returned)}'


def _of_function(cls, func, globals, locals, eval_str):
    code = func.__code__
    names = code.co_varnames
    positional = code.co_argcount
    keyword_only = names[positional:positional + code.co_kwonlyargcount]
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    first_default = positional - len(defaults)
    parameters = []
    for at, name in enumerate(names[:positional]):
        kind = _POSITIONAL_ONLY if at < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        default = defaults[at - first_default] if at >= first_default else _empty
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))
    index = positional + len(keyword_only)
    if code.co_flags & CO_VARARGS:
        name = names[index]
        index += 1
        parameters.append(Parameter(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty)))
    for name in keyword_only:
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[index]
        parameters.append(Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return cls(parameters, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


class _Shown:
    """A default of a native function, as its signature writes it."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


def _of_text(cls, text, bound):
    """The signature that a native function carries as text."""
    text = text.strip()
    if not (text.startswith('(') and text.endswith(')')):
        raise ValueError("no signature found")
    kind = _POSITIONAL_ONLY if ', /' in text or text == '(/)' else _POSITIONAL_OR_KEYWORD
    parameters = []
    depth, piece, pieces = 0, '', []
    for c in text[1:-1]:
        if c in '([{<':
            depth += 1
        elif c in ')]}>':
            depth -= 1
        if c == ',' and depth == 0:
            pieces.append(piece.strip())
            piece = ''
        else:
            piece += c
    if piece.strip():
        pieces.append(piece.strip())
    for piece in pieces:
        if piece == '/':
            kind = _POSITIONAL_OR_KEYWORD
        elif piece == '*':
            kind = _KEYWORD_ONLY
        elif piece.startswith('**'):
            parameters.append(Parameter(piece[2:], _VAR_KEYWORD))
        elif piece.startswith('*'):
            parameters.append(Parameter(piece[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            name, _, default = piece.partition('=')
            if name.startswith('$'):
                if bound:
                    continue
                name = name[1:]
            if not name.isidentifier():
                raise ValueError("no signature found")
            if default:
                try:
                    default = eval(default, {'__builtins__': {}}, {})
                except Exception:
                    default = _Shown(default)
            else:
                default = _empty
            parameters.append(Parameter(name, kind, default=default))
    return cls(parameters)


def _without_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind is not _VAR_POSITIONAL:
        params = params[1:]
    return sig.replace(parameters=params)


def _of_partial(wrapped, part, extra_args=()):
    args = extra_args + part.args
    keywords = part.keywords or {}
    try:
        bound = wrapped.bind_partial(*args, **keywords)
    except TypeError as ex:
        raise ValueError('partial object {!r} has incorrect arguments'.format(part)) from ex
    params = []
    to_keyword = False
    for name, param in wrapped.parameters.items():
        if name in bound.arguments:
            if param.kind is _POSITIONAL_ONLY:
                continue
            if param.kind is _POSITIONAL_OR_KEYWORD:
                if name not in keywords:
                    continue
                to_keyword = True
                params.append(param.replace(default=bound.arguments[name], kind=_KEYWORD_ONLY))
                continue
            if param.kind is _KEYWORD_ONLY:
                param = param.replace(default=bound.arguments[name])
        if to_keyword:
            if param.kind is _POSITIONAL_OR_KEYWORD:
                param = param.replace(kind=_KEYWORD_ONLY)
            elif param.kind is _VAR_POSITIONAL:
                continue
        params.append(param)
    return wrapped.replace(parameters=params)


def _signature_of(obj, *, follow_wrapped=True, skip_bound_arg=True, globals=None, locals=None, eval_str=False,
                  cls=Signature):
    def again(inner):
        return _signature_of(inner, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str,
                             cls=cls)

    if not callable(obj):
        raise TypeError('{!r} is not a callable object'.format(obj))  #: 2494
    if isinstance(obj, MethodType):
        return _without_first(again(obj.__func__))
    if follow_wrapped and not isinstance(obj, type):
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, MethodType))
        if isinstance(obj, MethodType):
            return again(obj)
    sig = getattr(obj, '__signature__', None)
    if sig is not None:
        # It may be a text, or what gives one.
        given = sig() if callable(sig) and not isinstance(sig, Signature) else sig
        if isinstance(given, str):
            return _of_text(cls, given, False)
        if isinstance(given, Signature):
            return given
        raise TypeError('unexpected object {!r} in __signature__ attribute'.format(sig))
    part = getattr(obj, '__partialmethod__', None)
    if isinstance(part, partialmethod):
        wrapped = again(part.func)
        wrapped = _of_partial(wrapped, part, (None,))
        return wrapped
    if isinstance(obj, FunctionType):
        if text := obj.__dict__.get('__text_signature__'):
            return _of_text(cls, text, False)
        return _of_function(cls, obj, globals, locals, eval_str)
    if isinstance(obj, partial):
        return _of_partial(again(obj.func), obj)
    if isinstance(obj, type):
        meta_call = getattr(type(obj), '__call__', None)
        if isinstance(meta_call, FunctionType) and type(obj).__name__ not in ('EnumType', 'ABCMeta'):
            return _without_first(again(meta_call))
        for base in obj.__mro__:
            for name in ('__new__', '__init__'):
                found = base.__dict__.get(name)
                if found is not None and base is not object:
                    function = getattr(found, '__func__', found)
                    if isinstance(function, (FunctionType, partial)) or hasattr(function, '__wrapped__'):
                        return _without_first(again(function))
            if base.__module__ == 'builtins' and base is not object:
                break
        if object in obj.__mro__:
            if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
                return cls()
        raise ValueError('no signature found for builtin type {!r}'.format(obj))
    text = getattr(obj, '__text_signature__', None)
    if isinstance(text, str):
        try:
            bound = getattr(obj, '__self__', None) is not None and not ismodule(getattr(obj, '__self__', None))
            return _of_text(cls, text, bound)
        except ValueError:
            raise ValueError(f'no signature found for builtin {obj!r}') from None
    call = getattr(type(obj), '__call__', None)
    if call is not None and isinstance(call, FunctionType):
        return _without_first(again(call))
    raise ValueError('callable {!r} is not supported by signature'.format(obj))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)  #: 3340 return Signature.from_callable(obj, follow_wrapped=follow_wrapped,\n                               globals=globals, locals=locals, eval_str=eval_str)


FullArgSpec = _record('FullArgSpec', ('args', 'varargs', 'varkw', 'defaults', 'kwonlyargs', 'kwonlydefaults',
                                      'annotations'))


def getfullargspec(func):
    """The parameters of a function, the old way."""
    try:
        sig = _signature_of(func, follow_wrapped=False)
    except Exception as ex:
        raise TypeError('unsupported callable') from ex
    args, defaults, kwonly, kwdefaults, annotations = [], (), [], {}, {}
    varargs = varkw = None
    if isinstance(func, MethodType):
        args.append(func.__func__.__code__.co_varnames[0])
    if sig.return_annotation is not _empty:
        annotations['return'] = sig.return_annotation
    for param in sig.parameters.values():
        if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(param.name)
            if param.default is not _empty:
                defaults += (param.default,)
        elif param.kind is _VAR_POSITIONAL:
            varargs = param.name
        elif param.kind is _KEYWORD_ONLY:
            kwonly.append(param.name)
            if param.default is not _empty:
                kwdefaults[param.name] = param.default
        else:
            varkw = param.name
        if param.annotation is not _empty:
            annotations[param.name] = param.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """What a call would bind each parameter to."""
    bound = _signature_of(func).bind(*positional, **named)
    bound.apply_defaults()
    result = dict(bound.arguments)
    if isinstance(func, MethodType):
        result = {func.__func__.__code__.co_varnames[0]: func.__self__, **result}
    return result


Attribute = _record('Attribute', ('name', 'kind', 'defining_class', 'object'))


def classify_class_attrs(cls):
    """What each attribute of a class is, and which class it is from."""
    kinds = ((staticmethod, 'static method'), (classmethod, 'class method'), (property, 'property'))
    found = []
    for name in dir(cls):
        home = next((base for base in cls.__mro__ if name in vars(base)), None)
        value = vars(home)[name] if home else getattr(cls, name, None)
        kind = next((kind for type, kind in kinds if isinstance(value, type)), None)
        found.append(Attribute(name, kind or ('method' if isroutine(value) else 'data'), home, value))
    return found


modulesbyfile = {}
__all__ = [n for n in globals() if not n.startswith('_') and n not in ('keyword', 'sys')]
