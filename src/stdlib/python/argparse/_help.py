"""What `--help` prints."""

import re

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'


class HelpFormatter:
    """Puts usage and help together."""

    __module__ = 'argparse'

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _terminal_columns() - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._Section(self, None)
        self._current_section = self._root_section

    class _Section:
        __module__ = 'argparse'

        def __init__(self, formatter, parent, heading=None):
            self.formatter, self.parent, self.heading = formatter, parent, heading
            self.items = []

        def format_help(self):
            inner = self.parent is not None
            if inner:
                self.formatter._indent()
            text = self.formatter._join_parts([function(*args) for function, args in self.items])
            if inner:
                self.formatter._dedent()
            if not text:
                return ''
            heading = ''
            if self.heading is not None and self.heading is not SUPPRESS:
                heading = f'{" " * self.formatter._current_indent}{self.heading}:\n'
            return self.formatter._join_parts(['\n', heading, text, '\n'])

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        self._level -= 1

    def _add_item(self, func, args):
        self._current_section.items.append((func, args))

    def start_section(self, heading):
        self._indent()
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not None and text is not SUPPRESS:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_action_invocation(action)) + self._current_indent]
        lengths += [len(self._format_action_invocation(inner)) + self._current_indent
                    for inner in self._iter_indented_subactions(action)]
        self._action_max_length = max(self._action_max_length, *lengths)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = self._root_section.format_help()
        return re.sub(r'\n\n\n+', '\n\n', text).strip('\n') + '\n' if text else text

    def _join_parts(self, part_strings):
        return ''.join(part for part in part_strings if part and part is not SUPPRESS)

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            usage = usage % {'prog': self._prog}
        elif not actions:
            usage = str(self._prog)
        else:
            prog = str(self._prog)
            options = [action for action in actions if action.option_strings]
            others = [action for action in actions if not action.option_strings]
            usage = ' '.join(filter(None, [prog, self._format_actions_usage(options + others, groups)]))
            room = self._width - self._current_indent
            if len(prefix) + len(usage) > room:
                option_parts = self._get_actions_usage_parts(options, groups)
                other_parts = self._get_actions_usage_parts(others, groups)
                usage = '\n'.join(_wrapped_usage(prefix, prog, option_parts, other_parts, room))
        return f'{prefix}{usage}\n\n'

    def _format_actions_usage(self, actions, groups):
        return ' '.join(self._get_actions_usage_parts(actions, groups))

    def _get_actions_usage_parts(self, actions, groups):
        # The groups whose members stand together, by where.
        spans, grouped = {}, set()
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f'empty group {group}')  #: argparse.py:392
            if all(action.help is SUPPRESS for action in members) or members[0] not in actions:
                continue
            start = actions.index(members[0])
            end = start + len(members)
            if actions[start:end] == members:
                grouped.update(members)
                spans[start, end] = group
        parts = [self._usage_part(action, action in grouped) for action in actions]
        separated = set()
        for start, end in sorted(spans, reverse=True):
            shown = [part for part in parts[start:end] if part is not None]
            if not spans[start, end].required:
                opening, closing = '[', ']'
            else:
                opening, closing = ('(', ')') if len(shown) > 1 else ('', '')
            shown[0] = opening + shown[0]
            shown[-1] += closing
            for at, part in enumerate(shown[:-1], start):
                if at not in separated:
                    parts[at] = part + ' |'
                    separated.add(at)
            last = start + len(shown) - 1
            parts[last] = shown[-1]
            parts[last + 1:end] = [None] * (end - last - 1)
        return [part for part in parts if part is not None]

    def _usage_part(self, action, in_group):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            return part[1:-1] if in_group and part[0] == '[' and part[-1] == ']' else part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            args = self._format_args(action, self._get_default_metavar_for_optional(action))
            part = f'{action.option_strings[0]} {args}'
        return part if action.required or in_group else f'[{part}]'

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        room = max(self._width - self._current_indent, 11)
        return self._fill_text(text, room, ' ' * self._current_indent) + '\n\n'

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        room = max(self._width - position, 11)
        before = position - self._current_indent - 2
        header = ' ' * self._current_indent + self._format_action_invocation(action)
        on_its_line = bool(action.help) and len(header) - self._current_indent <= before
        if on_its_line:
            header = header.ljust(before + self._current_indent) + '  '
        else:
            header += '\n'
        parts = [header]
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                first, *rest = self._split_lines(text, room)
                parts.append(f"{'' if on_its_line else ' ' * position}{first}\n")
                parts += [f"{' ' * position}{line}\n" for line in rest]
        elif not header.endswith('\n'):
            parts.append('\n')
        parts += [self._format_action(inner) for inner in self._iter_indented_subactions(action)]
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            metavar, = self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1)
            return metavar
        names = ', '.join(action.option_strings)
        if action.nargs == 0:
            return names
        return f'{names} {self._format_args(action, self._get_default_metavar_for_optional(action))}'

    def _metavar_formatter(self, action, default_metavar):
        shown = action.metavar
        if shown is None:
            shown = default_metavar
            if action.choices is not None:
                shown = '{%s}' % ','.join(str(choice) for choice in action.choices)

        def format(tuple_size):
            return shown if isinstance(shown, tuple) else (shown,) * tuple_size

        return format

    def _format_args(self, action, default_metavar):
        metavars = self._metavar_formatter(action, default_metavar)
        match action.nargs:
            case None:
                return '%s' % metavars(1)
            case '?':
                return '[%s]' % metavars(1)
            case '*':
                names = metavars(1)
                return '[%s [%s ...]]' % names if len(names) == 2 else '[%s ...]' % names
            case '+':
                return '%s [%s ...]' % metavars(2)
            case '...':
                return '...'
            case 'A...':
                return '%s ...' % metavars(1)
            case '==SUPPRESS==':
                return ''
        try:
            slots = ['%s' for _ in range(action.nargs)]
        except TypeError:
            raise ValueError("invalid nargs value") from None  #: argparse.py:587
        return ' '.join(slots) % metavars(action.nargs)  #: argparse.py:588 result = «' '.join(formats) % get_metavar(action.nargs)»

    def _expand_help(self, action):
        known = {name: value for name, value in vars(action).items() if value is not SUPPRESS}
        known['prog'] = self._prog
        known = {name: getattr(value, '__name__', value) for name, value in known.items()}
        if known.get('choices') is not None:
            known['choices'] = ', '.join(str(choice) for choice in known['choices'])
        return self._get_help_string(action) % known

    def _iter_indented_subactions(self, action):
        if hasattr(action, '_get_subactions'):
            self._indent()
            yield from action._get_subactions()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(_one_line(text), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(_one_line(text), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


def _one_line(text):
    return re.sub(r'\s+', ' ', text, flags=re.ASCII).strip()


def _terminal_columns():
    import os
    try:
        columns = int(os.environ['COLUMNS'])
    except (KeyError, ValueError):
        columns = 0
    return columns if columns > 0 else 80


def _wrapped_usage(prefix, prog, options, others, room):
    """The lines of a usage that is too long for one."""
    def lines_of(parts, indent, first=None):
        """Parts in lines; the first one has `first` in place of the indentation."""
        lines, line = [], []
        length = len(indent if first is None else first) - 1
        for part in parts:
            if line and length + 1 + len(part) > room:
                lines.append(indent + ' '.join(line))
                line, length = [], len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + ' '.join(line))
        if first is not None:
            lines[0] = lines[0][len(indent):]
        return lines

    if len(prefix) + len(prog) <= 0.75 * room:
        indent = ' ' * (len(prefix) + len(prog) + 1)
        if options:
            return lines_of([prog] + options, indent, prefix) + lines_of(others, indent)
        return lines_of([prog] + others, indent, prefix) if others else [prog]
    indent = ' ' * len(prefix)
    lines = lines_of(options + others, indent)
    if len(lines) > 1:
        lines = lines_of(options, indent) + lines_of(others, indent)
    return [prog] + lines


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves descriptions as they are."""

    __module__ = 'argparse'

    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all texts as they are."""

    __module__ = 'argparse'

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Tells the defaults."""

    __module__ = 'argparse'

    def _get_help_string(self, action):
        text = action.help or ''
        optional = action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)
        if '%(default)' not in text and action.default is not SUPPRESS and optional:
            text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows the types for the arguments' values."""

    __module__ = 'argparse'

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional
