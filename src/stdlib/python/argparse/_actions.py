"""What is done with an argument."""

import sys

from ._help import OPTIONAL, PARSER, SUPPRESS

_UNRECOGNIZED_ARGS_ATTR = '_unrecognized_args'
_unset = object()


class _AttributeHolder:
    """Shows its attributes."""

    __module__ = 'argparse'

    def __repr__(self):
        shown = [repr(arg) for arg in self._get_args()]
        odd = {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                shown.append(f'{name}={value!r}')
            else:
                odd[name] = value
        if odd:
            shown.append(f'**{odd!r}')
        return f"{type(self).__name__}({', '.join(shown)})"

    def _get_kwargs(self):
        return list(self.__dict__.items())

    def _get_args(self):
        return []


def _get_action_name(argument):
    """How messages name an argument."""
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    for name in (argument.metavar, argument.dest):
        if name not in (None, SUPPRESS):
            return name
    return '{' + ','.join(argument.choices) + '}' if argument.choices else None


class ArgumentError(Exception):
    """Raised for an argument that doesn't fit."""

    __module__ = 'argparse'

    def __init__(self, argument, message):
        self.argument_name = _get_action_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return str(self.message)
        return f'argument {self.argument_name}: {self.message}'


class ArgumentTypeError(Exception):
    """Raised by a type for a text that it doesn't take."""

    __module__ = 'argparse'


class Action(_AttributeHolder):
    """What is known of an argument, and what is done when it is there."""

    __module__ = 'argparse'

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.deprecated = deprecated

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in ('option_strings', 'dest', 'nargs', 'const', 'default', 'type',
                                                         'choices', 'required', 'help', 'metavar', 'deprecated')]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')  #: argparse.py:839 raise NotImplementedError(_('.__call__() not defined'))


class BooleanOptionalAction(Action):
    """`--name` and `--no-name`."""

    __module__ = 'argparse'

    def __init__(self, option_strings, dest, default=None, type=_unset, choices=_unset, required=False, help=None,
                 metavar=_unset, deprecated=False):
        names = []
        for name in option_strings:
            names.append(name)
            if name.startswith('--'):
                names.append(f'--no-{name[2:]}')
        given = {'type': type, 'choices': choices, 'metavar': metavar}
        for name, value in given.items():
            if value is not _unset:
                import warnings
                warnings.warn(f"{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14.",
                              DeprecationWarning, stacklevel=3)
        given = {name: None if value is _unset else value for name, value in given.items()}
        super().__init__(names, dest, nargs=0, default=default, required=required, help=help, deprecated=deprecated,
                         **given)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


class _StoreAction(Action):
    __module__ = 'argparse'

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        if nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you have nothing to store, actions such as '
                             'store true or store const may be more appropriate')  #: argparse.py:920 raise ValueError('nargs for store actions must be != 0; if you '\n                 'have nothing to store, actions such as store '\n                 'true or store const may be more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f'nargs must be {OPTIONAL!r} to supply const')  #: argparse.py:924 raise ValueError('nargs must be %r to supply const' % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar,
                         deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    __module__ = 'argparse'

    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None,
                 deprecated=False):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required, help=help,
                         deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    __module__ = 'argparse'

    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, const=True, default=default, required=required, help=help,
                         deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    __module__ = 'argparse'

    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, const=False, default=default, required=required, help=help,
                         deprecated=deprecated)


def _grown(namespace, dest, more):
    """Puts a list with more into the namespace; what stood there stays as it is."""
    items = getattr(namespace, dest, None)
    if items is None:
        items = []
    elif type(items) is list:
        items = items[:]
    else:
        import copy
        items = copy.copy(items)
    items.extend(more)
    setattr(namespace, dest, items)


class _AppendAction(Action):
    __module__ = 'argparse'

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        if nargs == 0:
            raise ValueError('nargs for append actions must be != 0; if arg strings are not supplying the value to '
                             'append, the append const action may be more appropriate')  #: argparse.py:1020 raise ValueError('nargs for append actions must be != 0; if arg '\n                 'strings are not supplying the value to append, '\n                 'the append const action may be more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f'nargs must be {OPTIONAL!r} to supply const')  #: argparse.py:1024 raise ValueError('nargs must be %r to supply const' % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar,
                         deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        _grown(namespace, self.dest, [values])


class _AppendConstAction(Action):
    __module__ = 'argparse'

    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None,
                 deprecated=False):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required, help=help,
                         metavar=metavar, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        _grown(namespace, self.dest, [self.const])


class _ExtendAction(_AppendAction):
    __module__ = 'argparse'

    def __call__(self, parser, namespace, values, option_string=None):
        _grown(namespace, self.dest, values)


class _CountAction(Action):
    __module__ = 'argparse'

    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required, help=help,
                         deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        count = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, (0 if count is None else count) + 1)


class _HelpAction(Action):
    __module__ = 'argparse'

    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()  #: argparse.py:1117


class _VersionAction(Action):
    __module__ = 'argparse'

    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        if help is None:
            help = "show program's version number and exit"
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        formatter.add_text(parser.version if self.version is None else self.version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()  #: argparse.py:1146


class _SubParsersAction(Action):
    __module__ = 'argparse'

    class _ChoicesPseudoAction(Action):
        __module__ = 'argparse'

        def __init__(self, name, aliases, help):
            shown = f"{name} ({', '.join(aliases)})" if aliases else name
            super().__init__([], name, help=help, metavar=shown)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        self._deprecated = set()
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._name_parser_map, required=required,
                         help=help, metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = f'{self._prog_prefix} {name}'
        aliases = kwargs.pop('aliases', ())
        if name in self._name_parser_map:
            raise ArgumentError(self, f'conflicting subparser: {name}')  #: argparse.py:1193 raise ArgumentError(self, _('conflicting subparser: %s') % name)
        for alias in aliases:
            if alias in self._name_parser_map:
                raise ArgumentError(self, f'conflicting subparser alias: {alias}')  #: argparse.py:1196 raise ArgumentError(\n    self, _('conflicting subparser alias: %s') % alias)
        if 'help' in kwargs:
            self._choices_actions.append(self._ChoicesPseudoAction(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        for known in (name, *aliases):
            self._name_parser_map[known] = parser
        if deprecated:
            self._deprecated.update((name, *aliases))
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        try:
            chosen = self._name_parser_map[name]
        except KeyError:
            known = ', '.join(self._name_parser_map)
            raise ArgumentError(self, f'unknown parser {name!r} (choices: {known})')  #: argparse.py:1237 raise ArgumentError(self, msg)
        if name in self._deprecated:
            parser._warning(f"command '{name}' is deprecated")
        found, left = chosen.parse_known_args(rest, None)  #: argparse.py:1250 subnamespace, arg_strings = «subparser.parse_known_args(arg_strings, None)»
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if left:
            vars(namespace).setdefault(_UNRECOGNIZED_ARGS_ATTR, []).extend(left)


class FileType:
    """A type whose values are open files."""

    __module__ = 'argparse'

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == '-':
            if 'r' in self._mode:
                stream = sys.stdin
            elif any(letter in self._mode for letter in 'wax'):
                stream = sys.stdout
            else:
                raise ValueError(f'argument "-" with mode {self._mode!r}')
            return stream.buffer if 'b' in self._mode else stream
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError(f"can't open '{string}': {e}")

    def __repr__(self):
        shown = [repr(arg) for arg in (self._mode, self._bufsize) if arg != -1]
        shown += [f'{name}={arg!r}' for name, arg in (('encoding', self._encoding), ('errors', self._errors))
                  if arg is not None]
        return f"{type(self).__name__}({', '.join(shown)})"


class Namespace(_AttributeHolder):
    """What was found, as attributes."""

    __module__ = 'argparse'

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__
