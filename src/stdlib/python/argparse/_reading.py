"""How the words of a command line are read."""

import re

from ._actions import ArgumentError, _get_action_name
from ._help import ONE_OR_MORE, OPTIONAL, SUPPRESS


class _Reading:
    """One reading of a command line."""

    def __init__(self, parser, strings, namespace):
        self.parser, self.strings, self.namespace = parser, strings, namespace
        self.left = []
        self.positionals = parser._get_positional_actions()
        self.seen, self.seen_with_value, self.warned = set(), set(), set()
        self.rivals = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                others = [other for other in group._group_actions if other is not action]
                self.rivals.setdefault(action, []).extend(others)
        # What stands where: an option `O`, the two dashes `-`, anything else `A`.
        self.options, self.kinds = {}, ''

    def add(self, at, option):
        """Adds a word, with the option that it is."""
        if option is not None:
            self.options[at] = option
        self.kinds += 'A' if option is None else 'O'

    def add_rest(self, at):
        """Adds two dashes, and what follows them."""
        self.kinds += '-' + 'A' * (len(self.strings) - at - 1)

    def take_action(self, action, argument_strings, option_string=None):
        self.seen.add(action)
        values = self.parser._get_values(action, argument_strings)  #: argparse.py:1977 argument_values = «self._get_values(action, argument_strings)»
        if values is not action.default:
            self.seen_with_value.add(action)
            for rival in self.rivals.get(action, ()):
                if rival in self.seen_with_value:
                    raise ArgumentError(action, f'not allowed with argument {_get_action_name(rival)}')  #: argparse.py:1988 raise ArgumentError(action, msg % action_name)
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option_string)  #: argparse.py:1993 «action(self, namespace, argument_values, option_string)»

    def consume_optional(self, start_index):
        """Does what the option at an index asks for; where to go on."""
        parser, after = self.parser, start_index + 1
        action, name, sep, explicit = self.options[start_index]
        todo = []
        while True:
            if action is None:
                self.left.append(self.strings[start_index])
                return after
            if explicit is None:
                count = parser._match_argument(action, self.kinds[after:])  #: argparse.py:2068 arg_count = «match_argument(action, selected_patterns)»
                stop = after + count
                todo.append((action, self.strings[after:stop], name))
                break
            count = parser._match_argument(action, 'A')  #: argparse.py:2016 arg_count = «match_argument(action, 'A')»
            if count == 0 and name[1] not in parser.prefix_chars and explicit:
                # Letters in one word: the rest of it is other options.
                if sep or explicit[0] in parser.prefix_chars:
                    raise ArgumentError(action, f'ignored explicit argument {explicit!r}')  #: argparse.py:2029 raise ArgumentError(action, msg % explicit_arg)
                todo.append((action, [], name))
                dash, name = name[0], name[0] + explicit[0]
                stop = after
                if name not in parser._option_string_actions:
                    self.left.append(dash + explicit)
                    break
                action, explicit = parser._option_string_actions[name], explicit[1:]
                if not explicit:
                    sep = explicit = None
                elif explicit[0] == '=':
                    sep, explicit = '=', explicit[1:]
                else:
                    sep = ''
            elif count == 1:
                stop = after
                todo.append((action, [explicit], name))
                break
            else:
                raise ArgumentError(action, f'ignored explicit argument {explicit!r}')  #: argparse.py:2060 raise ArgumentError(action, msg % explicit_arg)
        for action, args, name in todo:
            if action.deprecated and name not in self.warned:
                parser._warning(f"option '{name}' is deprecated")
                self.warned.add(name)
            self.take_action(action, args, name)  #: argparse.py:2082 «take_action(action, args, option_string)»
        return stop

    def consume_positionals(self, start_index):
        """Gives the words from an index on to as many arguments as they fit; where to go on."""
        counts = self.parser._match_arguments_partial(self.positionals, self.kinds[start_index:])
        for action, count in zip(self.positionals, counts):
            args = self.strings[start_index:start_index + count]
            start_index += count
            if args and action.deprecated and action.dest not in self.warned:
                self.parser._warning(f"argument '{action.dest}' is deprecated")
                self.warned.add(action.dest)
            self.take_action(action, args)  #: argparse.py:2105 «take_action(action, args)»
        del self.positionals[:len(counts)]
        return start_index

    def unseen(self):
        """The arguments that are not there."""
        return [action for action in self.parser._actions if action not in self.seen]

    def missing_group(self):
        """The names of a required group of which nothing is there."""
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not self.seen_with_value.intersection(group._group_actions):
                return [_get_action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
        return None


def _nargs_pattern(action):
    """Which kinds of words an argument takes."""
    match action.nargs:
        case None:
            pattern = '(-*A-*)'
        case '?':
            pattern = '(-*A?-*)'
        case '*':
            pattern = '(-*[A-]*)'
        case '+':
            pattern = '(-*A[A-]*)'
        case '...':
            pattern = '([-AO]*)'
        case 'A...':
            pattern = '(-*A[-AO]*)'
        case '==SUPPRESS==':
            pattern = '(-*-*)'
        case count:
            pattern = f"(-*{'-*'.join('A' * count)}-*)"
    return pattern.replace('-*', '').replace('-', '') if action.option_strings else pattern


def _expectation(nargs):
    """What is said when the words don't fit."""
    words = {None: 'one argument', OPTIONAL: 'at most one argument', ONE_OR_MORE: 'at least one argument'}
    if nargs in words:
        return f'expected {words[nargs]}'
    return f"expected {nargs} argument{'' if nargs == 1 else 's'}"


def _matches(actions, kinds):
    """How many words each of the actions takes, as many of them as find theirs."""
    for count in range(len(actions), 0, -1):
        match = re.match(''.join(map(_nargs_pattern, actions[:count])), kinds)
        if match is not None:
            return [len(words) for words in match.groups()]
    return []
