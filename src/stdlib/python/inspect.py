"""Looking at objects: what they are, their source, their signatures."""

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
    if isclass(object) or ismethod(object) or isfunction(object):
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
    return _has_flag(obj, CO_COROUTINE) or getattr(_bare(obj), '_is_coroutine_mark', None) is _COROUTINE_MARK


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


GEN_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'
CORO_CREATED = 'CORO_CREATED'
CORO_RUNNING = 'CORO_RUNNING'
CORO_SUSPENDED = 'CORO_SUSPENDED'
CORO_CLOSED = 'CORO_CLOSED'
AGEN_CREATED = 'AGEN_CREATED'
AGEN_RUNNING = 'AGEN_RUNNING'
AGEN_SUSPENDED = 'AGEN_SUSPENDED'
AGEN_CLOSED = 'AGEN_CLOSED'


def _state(kind, running, suspended, frame):
    if running:
        return kind + '_RUNNING'
    if suspended:
        return kind + '_SUSPENDED'
    return kind + ('_CLOSED' if frame is None else '_CREATED')


def getgeneratorstate(generator):
    return _state('GEN', generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    return _state('CORO', coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getasyncgenstate(agen):
    return _state('AGEN', agen.ag_running, agen.ag_suspended, agen.ag_frame)


def getgeneratorlocals(generator):
    frame = getattr(generator, "gi_frame", None)
    return frame.f_locals if frame is not None else {}


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, "cr_frame", None)
    return frame.f_locals if frame is not None else {}


def getasyncgenlocals(agen):
    frame = getattr(agen, "ag_frame", None)
    return frame.f_locals if frame is not None else {}


def getmembers(object, predicate=None):
    """The names and values of an object's attributes, sorted."""
    results = []
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            for name, value in base.__dict__.items():
                if type(value).__name__ == 'DynamicClassAttribute' and name not in names:
                    names.append(name)
    for name in names:
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            results.append((name, value))
    results.sort(key=lambda pair: pair[0])
    return results


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
    """What is wrapped inside."""
    f = func
    memo = {id(f): f}
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in memo:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(f))
        memo[id(func)] = func
    return func


def getmro(cls):
    return cls.__mro__


def cleandoc(doc):
    """A docstring without its indentation."""
    lines = doc.expandtabs().split('\n')
    margin = sys.maxsize
    for line in lines[1:]:
        content = len(line.lstrip(' '))
        if content:
            margin = min(margin, len(line) - content)
    if lines:
        lines[0] = lines[0].lstrip(' ')
    if margin < sys.maxsize:
        for i in range(1, len(lines)):
            lines[i] = lines[i][margin:]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    """The docstring, or that of what is overridden."""
    doc = getattr(object, '__doc__', None)
    if doc is None:
        if isclass(object):
            for base in object.__mro__[1:]:
                if base is not __builtins_object and base.__doc__ is not None:
                    doc = base.__doc__
                    break
        elif ismethod(object) or isfunction(object):
            name = object.__name__
            cls = getattr(object, '__self__', None)
            cls = cls if isclass(cls) else type(cls)
            for base in cls.__mro__:
                found = getattr(base.__dict__.get(name), '__doc__', None)
                if found is not None:
                    doc = found
                    break
    return cleandoc(doc) if isinstance(doc, str) else None


__builtins_object = object


def getfile(object):
    """The file where something stands."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        if object.__module__ == '__main__':
            raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got {}'.format(
        type(object).__name__))


def getsourcefile(object):
    return getfile(object)


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    return None


def getmodulename(path):
    name = path.rsplit('/', 1)[-1]
    return name[:-3] if name.endswith('.py') else None


def _lines_of(file):
    import linecache
    lines = linecache.getlines(file)
    if not lines:
        raise OSError('could not get source code')  #: 1083
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
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        first = object.co_firstlineno - 1
        if first >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, first
    raise OSError('could not find code object')


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


class Traceback(tuple):
    __slots__ = ()

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        return tuple.__new__(cls, (filename, lineno, function, code_context, index))

    filename = property(lambda self: self[0])
    lineno = property(lambda self: self[1])
    function = property(lambda self: self[2])
    code_context = property(lambda self: self[3])
    index = property(lambda self: self[4])

    def __repr__(self):
        return 'Traceback(filename={!r}, lineno={!r}, function={!r}, code_context={!r}, index={!r})'.format(*self)


class FrameInfo(tuple):
    __slots__ = ()

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        return tuple.__new__(cls, (frame, filename, lineno, function, code_context, index))

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])

    def __repr__(self):
        return ('FrameInfo(frame={!r}, filename={!r}, lineno={!r}, function={!r}, code_context={!r}, index={!r})'
                .format(*self))


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


class ClosureVars(tuple):
    __slots__ = ()
    nonlocals = property(lambda self: self[0])
    globals = property(lambda self: self[1])
    builtins = property(lambda self: self[2])
    unbound = property(lambda self: self[3])

    def __repr__(self):
        return 'ClosureVars(nonlocals={!r}, globals={!r}, builtins={!r}, unbound={!r})'.format(*self)


def getclosurevars(func):
    """What the names in a function that are not its own mean."""
    import builtins
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError("{!r} is not a Python function".format(func))
    code = func.__code__
    nonlocals = {}
    for name, cell in zip(code.co_freevars, func.__closure__ or ()):
        try:
            nonlocals[name] = cell.cell_contents
        except ValueError:
            pass
    globals, builtin, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            globals[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            builtin[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars((nonlocals, globals, builtin, unbound))


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a class, module or callable."""
    if isinstance(obj, type):
        ann = obj.__dict__.get('__annotations__', None)
        obj_globals = getattr(sys.modules.get(obj.__module__), '__dict__', None)
        obj_locals = dict(vars(obj))
    elif isinstance(obj, ModuleType):
        ann = getattr(obj, '__annotations__', None)
        obj_globals, obj_locals = obj.__dict__, None
    elif callable(obj):
        ann = getattr(obj, '__annotations__', None)
        obj_globals, obj_locals = getattr(unwrap(obj), '__globals__', None), None
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if not ann:
        return {}
    if not eval_str:
        return dict(ann)
    if globals is None:
        globals = obj_globals
    if locals is None:
        locals = obj_locals
    return {key: eval(value, globals, locals) if isinstance(value, str) else value for key, value in ann.items()}


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
        if not name.isidentifier():
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
        text = self._name
        if self._annotation is not _empty:
            text = f'{text}: {formatannotation(self._annotation)}'
        if self._default is not _empty:
            text += f' = {self._default!r}' if self._annotation is not _empty else f'={self._default!r}'
        if self._kind == _VAR_POSITIONAL:
            text = '*' + text
        elif self._kind == _VAR_KEYWORD:
            text = '**' + text
        return text

    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """Arguments bound to the parameters of a signature."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, param in self._signature.parameters.items():
            if not started:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if param.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Adds the defaults of what was not given."""
        new = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                new[name] = self.arguments[name]
            elif param.default is not _empty:
                new[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                new[name] = ()
            elif param.kind is _VAR_KEYWORD:
                new[name] = {}
        self.arguments = new

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        args = ', '.join('{}={!r}'.format(arg, value) for arg, value in self.arguments.items())
        return '<{} ({})>'.format(self.__class__.__name__, args)


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
        arguments = {}
        parameters = list(self.parameters.values())
        values = list(args)
        at = 0
        pos_only_by_keyword = []
        kwargs_param = None
        while at < len(parameters):
            param = parameters[at]
            if values:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    raise TypeError('too many positional arguments') from None  #: 3184 raise TypeError(\n    'too many positional arguments') from None
                if param.kind == _VAR_POSITIONAL:
                    arguments[param.name] = tuple(values)
                    values = []
                    at += 1
                    break
                if param.name in kwargs and param.kind != _POSITIONAL_ONLY:
                    raise TypeError('multiple values for argument {arg!r}'.format(arg=param.name)) from None  #: 3197 raise TypeError(\n    'multiple values for argument {arg!r}'.format(\n        arg=param.name)) from None
                arguments[param.name] = values.pop(0)
                at += 1
                continue
            if param.kind == _VAR_POSITIONAL:
                at += 1
                break
            if param.name in kwargs:
                if param.kind == _POSITIONAL_ONLY:
                    if param.default is _empty:
                        raise TypeError(f'missing a required positional-only argument: {param.name!r}')
                    pos_only_by_keyword.append(param)
                    at += 1
                    continue
                break
            if param.kind == _VAR_KEYWORD or param.default is not _empty:
                break
            if partial:
                break
            argtype = ' keyword-only' if param.kind == _KEYWORD_ONLY else ''
            raise TypeError('missing a required{argtype} argument: {arg!r}'.format(arg=param.name, argtype=argtype)) from None  #: 3173 raise TypeError(msg) from None
        if values:
            raise TypeError('too many positional arguments') from None  #: 3179 raise TypeError('too many positional arguments') from None
        for param in parameters[at:]:
            if param.kind == _VAR_KEYWORD:
                kwargs_param = param
                continue
            if param.kind == _VAR_POSITIONAL:
                continue
            if param.name in kwargs:
                if param.kind == _POSITIONAL_ONLY:
                    pos_only_by_keyword.append(param)
                    continue
                arguments[param.name] = kwargs.pop(param.name)
            elif not partial and param.default is _empty:
                raise TypeError('missing a required argument: {arg!r}'.format(arg=param.name)) from None  #: 3228 raise TypeError('missing a required argument: {arg!r}'. \\n                format(arg=param_name)) from None
        if kwargs:
            if kwargs_param is not None:
                arguments[kwargs_param.name] = kwargs
            elif pos_only_by_keyword:
                names = ', '.join(p.name for p in pos_only_by_keyword)
                raise TypeError('got some positional-only arguments passed as keyword arguments: {arg!r}'.format(arg=names))
            else:
                raise TypeError('got an unexpected keyword argument {arg!r}'.format(arg=next(iter(kwargs))))  #: 3248 raise TypeError(\n    'got an unexpected keyword argument {arg!r}'.format(\n        arg=next(iter(kwargs))))
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)  #: 3259

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return '<{} {}>'.format(self.__class__.__name__, self)

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        result = []
        pos_only = False
        needs_star = True
        for param in self.parameters.values():
            kind = param.kind
            if kind == _POSITIONAL_ONLY:
                pos_only = True
            elif pos_only:
                result.append('/')
                pos_only = False
            if kind == _VAR_POSITIONAL:
                needs_star = False
            elif kind == _KEYWORD_ONLY and needs_star:
                result.append('*')
                needs_star = False
            result.append(str(param))
        if pos_only:
            result.append('/')
        text = '({})'.format(', '.join(result))
        if max_width is not None and len(text) > max_width:
            text = '(\n    {}\n)'.format(',\n    '.join(result))
        if self._return_annotation is not _empty:
            text += ' -> ' + formatannotation(self._return_annotation)
        return text


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
        if isinstance(sig, Signature):
            return sig
        raise TypeError('unexpected object {!r} in __signature__ attribute'.format(sig))
    part = getattr(obj, '__partialmethod__', None)
    if isinstance(part, partialmethod):
        wrapped = again(part.func)
        wrapped = _of_partial(wrapped, part, (None,))
        return wrapped
    if isinstance(obj, FunctionType):
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


class FullArgSpec(tuple):
    __slots__ = ()
    _fields = ('args', 'varargs', 'varkw', 'defaults', 'kwonlyargs', 'kwonlydefaults', 'annotations')

    def __repr__(self):
        return 'FullArgSpec(' + ', '.join(f'{n}={v!r}' for n, v in zip(self._fields, self)) + ')'


for _at, _name in enumerate(FullArgSpec._fields):
    setattr(FullArgSpec, _name, property(lambda self, _at=_at: self[_at]))


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
    return FullArgSpec((args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations))


def getcallargs(func, /, *positional, **named):
    """What a call would bind each parameter to."""
    bound = _signature_of(func).bind(*positional, **named)
    bound.apply_defaults()
    result = dict(bound.arguments)
    if isinstance(func, MethodType):
        result = {func.__func__.__code__.co_varnames[0]: func.__self__, **result}
    return result


def classify_class_attrs(cls):
    found = []
    for name in dir(cls):
        home = next((c for c in cls.__mro__ if name in c.__dict__), None)
        value = home.__dict__[name] if home else getattr(cls, name, None)
        if isinstance(value, staticmethod):
            kind = 'static method'
        elif isinstance(value, classmethod):
            kind = 'class method'
        elif isinstance(value, property):
            kind = 'property'
        elif isroutine(value):
            kind = 'method'
        else:
            kind = 'data'
        found.append((name, kind, home, value))
    return found


modulesbyfile = {}
__all__ = [n for n in globals() if not n.startswith('_') and n != 'sys']
