"""Reads command lines."""

import re as _re
import sys as _sys

from ._actions import (Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, FileType, Namespace,
                       _AppendAction, _AppendConstAction, _AttributeHolder, _CountAction, _ExtendAction, _HelpAction,
                       _StoreAction, _StoreConstAction, _StoreFalseAction, _StoreTrueAction, _SubParsersAction,
                       _UNRECOGNIZED_ARGS_ATTR, _VersionAction, _get_action_name)
from ._help import (ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentDefaultsHelpFormatter,
                    HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter)
from ._reading import _Reading, _expectation, _matches, _nargs_pattern

__version__ = '1.1'
__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType',
           'HelpFormatter', 'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter',
           'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER',
           'SUPPRESS', 'ZERO_OR_MORE']

_ACTIONS = {None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction,
            'store_true': _StoreTrueAction, 'store_false': _StoreFalseAction, 'append': _AppendAction,
            'append_const': _AppendConstAction, 'count': _CountAction, 'help': _HelpAction, 'version': _VersionAction,
            'parsers': _SubParsersAction, 'extend': _ExtendAction}


class _ActionsContainer:
    """What arguments can be added to."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {'action': dict(_ACTIONS)}
        self._get_handler()  #: argparse.py:1376
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._negative_number_matcher = _re.compile(r'^-\d+$|^-\d*\.\d+$')
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        return self._registries[registry_name].get(value, default)

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        """add_argument(dest, ..., name=value, ...)
        add_argument(option_string, option_string, ..., name=value, ...)
        """
        if not args or len(args) == 1 and args[0][0] not in self.prefix_chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')  #: argparse.py:1440
            kwargs = self._get_positional_kwargs(*args, **kwargs)  #: argparse.py:1441
        else:
            kwargs = self._get_optional_kwargs(*args, **kwargs)  #: argparse.py:1445
        if 'default' not in kwargs:
            if kwargs['dest'] in self._defaults:
                kwargs['default'] = self._defaults[kwargs['dest']]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        action_class = self._pop_action_class(kwargs)
        if not callable(action_class):
            raise ValueError('unknown action "%s"' % (action_class,))  #: argparse.py:1458
        action = action_class(**kwargs)  #: argparse.py:1459
        type_func = self._registry_get('type', action.type, action.type)
        if not callable(type_func):
            raise ValueError('%r is not callable' % (type_func,))  #: argparse.py:1464
        if type_func is FileType:
            raise ValueError(f'{type_func!r} is a FileType class object, instance of it must be passed')  #: argparse.py:1467 raise ValueError('%r is a FileType class object, instance of it'\n                 ' must be passed' % (type_func,))
        if hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._format_args(action, None)  #: argparse.py:1473
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs")  #: argparse.py:1475
        return self._add_action(action)  #: argparse.py:1477

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)  #: argparse.py:1491
        self._actions.append(action)
        action.container = self
        for name in action.option_strings:
            self._option_string_actions[name] = action
        if not self._has_negative_number_optionals and any(map(self._negative_number_matcher.match,
                                                               action.option_strings)):
            self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        """Adds what a parent has."""
        own = {}
        for group in self._action_groups:
            if group.title in own:
                raise ValueError(f'cannot merge actions - two groups are named {group.title!r}')
            own[group.title] = group
        homes = {}
        for group in container._action_groups:
            if group.title not in own:
                own[group.title] = self.add_argument_group(title=group.title, description=group.description,
                                                           conflict_handler=group.conflict_handler)
            homes.update(dict.fromkeys(group._group_actions, own[group.title]))
        for group in container._mutually_exclusive_groups:
            exclusive = self.add_mutually_exclusive_group(required=group.required)
            homes.update(dict.fromkeys(group._group_actions, exclusive))
        for action in container._actions:
            homes.get(action, self)._add_action(action)  #: argparse.py:1553 «group_map.get(action, self)._add_action(action)»

    def _get_positional_kwargs(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")  #: argparse.py:1559 raise TypeError(msg)
        nargs = kwargs.get('nargs')
        if nargs not in (OPTIONAL, ZERO_OR_MORE) or nargs == ZERO_OR_MORE and 'default' not in kwargs:
            kwargs['required'] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        for option_string in args:
            if option_string[0] not in self.prefix_chars:
                raise ValueError(f'invalid option string {option_string!r}: must start with a character '
                                 f'{self.prefix_chars!r}')  #: argparse.py:1582 raise ValueError(msg % args)
        dest = kwargs.pop('dest', None)
        if dest is None:
            long = [name for name in args if len(name) > 1 and name[1] in self.prefix_chars]
            dest = (long or args)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f'dest= is required for options like {args[-1]!r}')  #: argparse.py:1599 raise ValueError(msg % option_string)
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _pop_action_class(self, kwargs, default=None):
        action = kwargs.pop('action', default)
        return self._registry_get('action', action, action)

    def _get_handler(self):
        try:
            return getattr(self, f'_handle_conflict_{self.conflict_handler}')  #: argparse.py:1613 return getattr(self, handler_func_name)
        except AttributeError:
            raise ValueError(f'invalid conflict_resolution value: {self.conflict_handler!r}')  #: argparse.py:1616 raise ValueError(msg % self.conflict_handler)

    def _check_conflict(self, action):
        known = self._option_string_actions
        conflicts = [(name, known[name]) for name in action.option_strings if name in known]
        if conflicts:
            handler = self._get_handler()
            handler(action, conflicts)  #: argparse.py:1630 «conflict_handler(action, confl_optionals)»

    def _handle_conflict_error(self, action, conflicting_actions):
        names = ', '.join(name for name, _ in conflicting_actions)
        plural = '' if len(conflicting_actions) == 1 else 's'
        raise ArgumentError(action, f'conflicting option string{plural}: {names}')  #: argparse.py:1639 raise ArgumentError(action, message % conflict_string)

    def _handle_conflict_resolve(self, action, conflicting_actions):
        for name, other in conflicting_actions:
            other.option_strings.remove(name)
            self._option_string_actions.pop(name, None)
            if not other.option_strings:
                other.container._remove_action(other)


class _ArgumentGroup(_ActionsContainer):
    """Arguments with a title of their own in the help."""

    def __init__(self, container, title=None, description=None, **kwargs):
        for name in ('conflict_handler', 'prefix_chars', 'argument_default'):
            kwargs.setdefault(name, getattr(container, name))
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        for shared in ('_registries', '_actions', '_option_string_actions', '_defaults',
                       '_has_negative_number_optionals', '_mutually_exclusive_groups'):
            setattr(self, shared, getattr(container, shared))

    def _add_action(self, action):
        action = super()._add_action(action)  #: argparse.py:1681 action = super(_ArgumentGroup, self)._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        _warn_of_nesting("Nesting argument groups is deprecated.")
        return super().add_argument_group(*args, **kwargs)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    """Arguments of which one at most may be there."""

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')  #: argparse.py:1709 raise ValueError(msg)
        action = self._container._add_action(action)  #: argparse.py:1710
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)

    def add_mutually_exclusive_group(self, **kwargs):
        _warn_of_nesting("Nesting mutually exclusive groups is deprecated.")
        return super().add_mutually_exclusive_group(**kwargs)


def _warn_of_nesting(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Reads command lines into attributes."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                 add_help=True, allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)  #: argparse.py:1766 superinit(description=description,\n~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^\n          prefix_chars=prefix_chars,\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^\n          argument_default=argument_default,\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n          conflict_handler=conflict_handler)\n          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        self.prog = _sys.argv[0].rpartition('/')[2] if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        self.register('type', None, _same)
        if add_help:
            dash = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(f'{dash}h', f'{dash}{dash}help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError('parents must be a list of ArgumentParser')  #: argparse.py:1806
            self._add_container_actions(parent)  #: argparse.py:1807
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in ('prog', 'usage', 'description', 'formatter_class',
                                                         'conflict_handler', 'add_help')]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ArgumentError(None, 'cannot have multiple subparser arguments')  #: argparse.py:1830 raise ArgumentError(None, _('cannot have multiple subparser arguments'))
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop('title', 'subcommands'),
                                                       kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        action = self._pop_action_class(kwargs, 'parsers')(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        if action.option_strings:
            self._optionals._add_action(action)  #: argparse.py:1861
        else:
            self._positionals._add_action(action)  #: argparse.py:1863
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    def parse_args(self, args=None, namespace=None):
        """The arguments as attributes; words that don't fit are an error."""
        args, rest = self.parse_known_args(args, namespace)  #: argparse.py:1880 args, argv = «self.parse_known_args(args, namespace)»
        if rest:
            message = f"unrecognized arguments: {' '.join(rest)}"
            if not self.exit_on_error:
                raise ArgumentError(None, message)  #: argparse.py:1886 raise ArgumentError(None, msg)
            self.error(message)  #: argparse.py:1884 self.error(msg)
        return args

    def parse_known_args(self, args=None, namespace=None):
        """The arguments as attributes, and the words that don't fit."""
        args = _sys.argv[1:] if args is None else list(args)  #: argparse.py:1895 args = list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if SUPPRESS not in (action.dest, action.default) and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                namespace, args = self._parse_known_args(args, namespace)  #: argparse.py:1916
            except ArgumentError as err:
                self.error(str(err))  #: argparse.py:1918
        else:
            namespace, args = self._parse_known_args(args, namespace)  #: argparse.py:1920
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            args.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, args

    def _parse_known_args(self, arg_strings, namespace):
        if self.fromfile_prefix_chars is not None:
            arg_strings = self._read_args_from_files(arg_strings)
        reading = _Reading(self, arg_strings, namespace)
        for at, string in enumerate(arg_strings):
            if string == '--':
                reading.add_rest(at)
                break
            option = self._parse_optional(string)  #: argparse.py:1959 option_tuple = «self._parse_optional(arg_string)»
            reading.add(at, option)
        options = reading.options
        at, last = 0, max(options, default=-1)
        while at <= last:
            upcoming = min(index for index in options if index >= at)
            if at != upcoming:
                end = reading.consume_positionals(at)  #: argparse.py:2129 positionals_end_index = «consume_positionals(start_index)»
                if end > at:
                    at = end
                    continue
            if at not in options:
                reading.left += arg_strings[at:upcoming]
                at = upcoming
            at = reading.consume_optional(at)  #: argparse.py:2147 start_index = «consume_optional(start_index)»
        at = reading.consume_positionals(at)  #: argparse.py:2150 stop_index = «consume_positionals(start_index)»
        reading.left += arg_strings[at:]
        missing = []
        for action in reading.unseen():
            if action.required:
                missing.append(_get_action_name(action))
            elif isinstance(action.default, str) and getattr(namespace, action.dest, None) is action.default:
                # A default that is a text goes through the type too.
                value = self._get_value(action, action.default)  #: argparse.py:2172 «self._get_value(action, action.default)»)
                setattr(namespace, action.dest, value)
        if missing:
            raise ArgumentError(None, f"the following arguments are required: {', '.join(missing)}")  #: argparse.py:2175 raise ArgumentError(None, _('the following arguments are required: %s') %\n           ', '.join(required_actions))
        missing = reading.missing_group()
        if missing is not None:
            raise ArgumentError(None, f"one of the arguments {' '.join(missing)} is required")  #: argparse.py:2191 raise ArgumentError(None, msg % ' '.join(names))
        return namespace, reading.left

    def _read_args_from_files(self, arg_strings):
        found = []
        for string in arg_strings:
            if not string or string[0] not in self.fromfile_prefix_chars:
                found.append(string)
                continue
            try:
                with open(string[1:]) as file:
                    lines = file.read().splitlines()
                words = [word for line in lines for word in self.convert_arg_line_to_args(line)]
                found += self._read_args_from_files(words)
            except OSError as err:
                raise ArgumentError(None, str(err))
        return found

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _match_argument(self, action, arg_strings_pattern):
        match = _re.match(self._get_nargs_pattern(action), arg_strings_pattern)
        if match is None:
            raise ArgumentError(action, _expectation(action.nargs))  #: argparse.py:2243 raise ArgumentError(action, msg)
        return len(match[1])

    def _match_arguments_partial(self, actions, arg_strings_pattern):
        return _matches(actions, arg_strings_pattern)

    def _get_nargs_pattern(self, action):
        return _nargs_pattern(action)

    def _parse_optional(self, arg_string):
        """What option a word is: its action, its name, what stands between it and its value, the value."""
        known = self._option_string_actions
        if not arg_string or arg_string[0] not in self.prefix_chars:
            return None
        if arg_string in known:
            return known[arg_string], arg_string, None, None
        if len(arg_string) == 1:
            return None
        name, sep, value = arg_string.partition('=')
        if sep and name in known:
            return known[name], name, sep, value
        options = self._get_option_tuples(arg_string)  #: argparse.py:2290 option_tuples = «self._get_option_tuples(arg_string)»
        if len(options) > 1:
            names = ', '.join(option[1] for option in options)
            raise ArgumentError(None, f'ambiguous option: {arg_string} could match {names}')  #: argparse.py:2298 raise ArgumentError(None, msg % args)
        if options:
            return options[0]
        if self._negative_number_matcher.match(arg_string) and not self._has_negative_number_optionals:
            return None
        return None if ' ' in arg_string else (None, arg_string, None, None)

    def _get_option_tuples(self, option_string):
        """The options that a word may stand for."""
        known = self._option_string_actions.items()
        if option_string[1] in self.prefix_chars:
            if not self.allow_abbrev:
                return []
            prefix, sep, value = option_string.partition('=')
            given = (sep, value) if sep else (None, None)
            return [(action, name, *given) for name, action in known if name.startswith(prefix)]
        letter, value = option_string[:2], option_string[2:]
        return [(action, name, '', value) if name == letter else (action, name, None, None)
                for name, action in known if name == letter or name.startswith(option_string)]

    def parse_intermixed_args(self, args=None, namespace=None):
        args, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            message = f"unrecognized arguments: {' '.join(rest)}"
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return args

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """Reads the options first, and the other words then."""
        positionals, options = self._get_positional_actions(), self._get_optional_actions()
        for action in positionals:
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError(f'parse_intermixed_args: positional arg with nargs={action.nargs}')
        groups = self._mutually_exclusive_groups
        if any(action in positionals for group in groups for action in group._group_actions):
            raise TypeError('parse_intermixed_args: positional in mutuallyExclusiveGroup')
        usage = self.usage
        try:
            if usage is None:
                self.usage = self.format_usage()[7:]
            before = [(action, action.nargs, action.default) for action in positionals]
            try:
                for action in positionals:
                    action.nargs = action.default = SUPPRESS
                namespace, rest = self.parse_known_args(args, namespace)
                for action in positionals:
                    if getattr(namespace, action.dest, None) == []:
                        import warnings
                        warnings.warn(f'Do not expect {action.dest} in {namespace}')
                        delattr(namespace, action.dest)
            finally:
                for action, action.nargs, action.default in before:
                    pass
            before = [(each, each.required) for each in options + groups]
            try:
                for each in options + groups:
                    each.required = False
                return self.parse_known_args(rest, namespace)
            finally:
                for each, each.required in before:
                    pass
        finally:
            self.usage = usage

    def _get_values(self, action, arg_strings):
        """The value of an argument from its words."""
        nargs, named = action.nargs, bool(action.option_strings)
        if not named and nargs not in (PARSER, REMAINDER) and '--' in arg_strings:
            arg_strings.remove('--')
        if nargs == SUPPRESS:
            return SUPPRESS
        if not arg_strings and nargs == OPTIONAL:
            value = action.const if named else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)  #: argparse.py:2514
                self._check_value(action, value)  #: argparse.py:2515
            return value
        if not arg_strings and nargs == ZERO_OR_MORE and not named:
            if action.default is None:
                return arg_strings
            self._check_value(action, action.default)  #: argparse.py:2523 «self._check_value(action, value)»
            return action.default
        if len(arg_strings) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, arg_strings[0])  #: argparse.py:2532 value = «self._get_value(action, arg_string)»
            self._check_value(action, value)  #: argparse.py:2533
            return value
        values = []
        for string in arg_strings:
            values.append(self._get_value(action, string))  #: argparse.py:2550 value = [«self._get_value(action, v)» for v in arg_strings]
        if nargs == PARSER:
            self._check_value(action, values[0])  #: argparse.py:2542 «self._check_value(action, value[0])»
        elif nargs != REMAINDER:
            for value in values:
                self._check_value(action, value)  #: argparse.py:2552 «self._check_value(action, v)»
        return values

    def _get_value(self, action, arg_string):
        """What a word is by the argument's type."""
        type_func = self._registry_get('type', action.type, action.type)
        if not callable(type_func):
            raise ArgumentError(action, f'{type_func!r} is not callable')  #: argparse.py:2561 raise ArgumentError(action, msg % type_func)
        try:
            return type_func(arg_string)  #: argparse.py:2565 result = «type_func(arg_string)»
        except ArgumentTypeError as err:
            raise ArgumentError(action, str(err))  #: argparse.py:2570 raise ArgumentError(action, msg)
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: {arg_string!r}')  #: argparse.py:2577 raise ArgumentError(action, msg % args)

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ', '.join(map(repr, action.choices))
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from {choices})')  #: argparse.py:2588 raise ArgumentError(action, msg % args)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            try:
                (file or _sys.stderr).write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)  #: argparse.py:2652

    def error(self, message):
        """Says what is wrong and how it should be, and ends the script."""
        self.print_usage(_sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')  #: argparse.py:2665 self.exit(2, _('%(prog)s: error: %(message)s\\n') % args)

    def _warning(self, message):
        self._print_message(f'{self.prog}: warning: {message}\n', _sys.stderr)


def _same(string):
    return string
