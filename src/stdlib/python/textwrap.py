"""Text in lines of a width."""

from collections import deque

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '
_to_spaces = dict.fromkeys(map(ord, _whitespace), ord(' '))


def _is_letter(c):
    return c.isalpha() or c == '_'


def _words(text, on_hyphens):
    """The pieces between which a line may break: words, blanks, and parts of words after hyphens."""
    chunks = []
    i, n = 0, len(text)
    while i < n:
        start = i
        if text[i] in _whitespace:
            while i < n and text[i] in _whitespace:
                i += 1
            chunks.append(text[start:i])
            continue
        while i < n and text[i] not in _whitespace:
            i += 1
        word = text[start:i]
        chunks.extend(_hyphenated(word) if on_hyphens and '-' in word else [word])
    return chunks


def _hyphenated(word):
    def letters(*places):
        return all(0 <= at < n and _is_letter(word[at]) for at in places)

    parts = []
    start = 0
    i = 1
    n = len(word)
    while i < n:
        c = word[i]
        if c == '-':
            run = i
            while run < n and word[run] == '-':
                run += 1
            dashes = run - i
            if dashes >= 2:
                # A dash of two or more stands by itself between letters.
                before = word[i - 1]
                if (before.isalnum() or before in '_!"\'&.,?') and run < n and (word[run].isalnum() or word[run] == '_'):
                    if i > start:
                        parts.append(word[start:i])
                    parts.append(word[i:run])
                    start = run
                i = max(run, i + 1)
                continue
            # A hyphen after two letters, or after a hyphen and one; before two letters, or one with a hyphen.
            after = i > start and (letters(i - 1, i - 2) or letters(i - 1, i - 3) and word[i - 2] == '-')
            if after and (letters(i + 1, i + 2) or letters(i + 1, i + 3) and word[i + 2] == '-'):
                parts.append(word[start:i + 1])
                start = i + 1
        i += 1
    parts.append(word[start:])
    return parts


class TextWrapper:
    """Breaks text into lines."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        for option, value in locals().copy().items():
            if option != 'self':
                setattr(self, option, value)

    def _munge_whitespace(self, text):
        text = text.expandtabs(self.tabsize) if self.expand_tabs else text
        return text.translate(_to_spaces) if self.replace_whitespace else text

    def _split(self, text):
        return _words(text, self.break_on_hyphens)

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _fix_sentence_endings(self, chunks):
        """Two blanks after the end of a sentence."""
        for at, (word, blank) in enumerate(zip(chunks, chunks[1:])):
            end = word.rstrip('"\'')[-2:]
            if blank == " " and len(end) == 2 and end[0].islower() and end[1] in '.!?':
                chunks[at + 1] = "  "

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")  #: 253 raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            last_indent = self.initial_indent if self.max_lines <= 1 else self.subsequent_indent
            if self.width < len(last_indent) + len(self.placeholder.lstrip()):
                raise ValueError("placeholder too large for max width")  #: 260
        rest = deque(chunks)
        lines = []
        while rest:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if lines and self.drop_whitespace and not rest[0].strip():
                rest.popleft()
            line = self._next_line(rest, room)
            if not line:
                continue
            over = not rest or self.drop_whitespace and len(rest) == 1 and not rest[0].strip()
            more = self.max_lines is None or len(lines) + 1 < self.max_lines
            if more or over and sum(map(len, line)) <= room:
                lines.append(indent + ''.join(line))
                continue
            self._abridge(lines, line, indent, room)
            break
        return lines

    def _next_line(self, rest, room):
        """As many chunks as fit on a line."""
        line, used = [], 0
        while rest and used + len(rest[0]) <= room:
            used += len(rest[0])
            line.append(rest.popleft())
        if rest and len(rest[0]) > room:
            self._break_word(rest, line, room - used if room >= 1 else 1)
        if line and self.drop_whitespace and not line[-1].strip():
            line.pop()
        return line

    def _break_word(self, rest, line, space):
        """A word that no line has room for."""
        if not self.break_long_words:
            if not line:
                line.append(rest.popleft())
            return
        word = rest.popleft()
        if self.break_on_hyphens and len(word) > space:
            hyphen = word.rfind('-', 0, space)
            if word[:max(hyphen, 0)].strip('-'):
                space = hyphen + 1
        line.append(word[:space])
        rest.appendleft(word[space:])

    def _abridge(self, lines, line, indent, room):
        """Ends the text with the placeholder: on this line, on the one before, or on one of its own."""
        used = sum(map(len, line))
        while line:
            if line[-1].strip() and used + len(self.placeholder) <= room:
                lines.append(indent + ''.join(line) + self.placeholder)
                return
            used -= len(line.pop())
        before = lines[-1].rstrip() if lines else None
        if before is not None and len(before) + len(self.placeholder) <= self.width:
            lines[-1] = before + self.placeholder
        else:
            lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        """The lines."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)  #: 359

    def fill(self, text):
        """The lines as one text."""
        lines = self.wrap(text)  #: 368 return "¶".join(«self.wrap(text)»)
        return "\n".join(lines)


def wrap(text, width=70, **kwargs):
    """The lines of a text."""
    wrapper = TextWrapper(width=width, **kwargs)
    return wrapper.wrap(text)  #: 384 return w.wrap(text)


def fill(text, width=70, **kwargs):
    """A text broken into lines."""
    wrapper = TextWrapper(width=width, **kwargs)
    return wrapper.fill(text)  #: 396 return w.fill(text)


def shorten(text, width, **kwargs):
    """The text on one line, cut where it is too long."""
    words = ' '.join(text.split())
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(words)  #: 411 return w.fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the indentation that all lines share."""
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    filled = [line for line in lines if line]
    if not filled:
        return '\n'.join(lines)
    # What the first and the last of them in order share, all between them share too.
    low, high = min(filled), max(filled)
    margin = 0
    while margin < min(len(low), len(high)) and low[margin] == high[margin] and low[margin] in ' \t':
        margin += 1
    return '\n'.join(line[margin:] for line in lines)


def indent(text, prefix, predicate=None):
    """The text with a prefix before its lines."""
    wanted = predicate or str.strip
    return ''.join((prefix if wanted(line) else '') + line for line in text.splitlines(True))
