"""Text in lines of a width."""

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
            if (i - start >= 2 and _is_letter(word[i - 1]) and _is_letter(word[i - 2]) or
                    i - start >= 4 and _is_letter(word[i - 1]) and word[i - 2] == '-' and _is_letter(word[i - 3])):
                if (i + 2 < n and _is_letter(word[i + 1])
                        and (_is_letter(word[i + 2]) or word[i + 2] == '-' and i + 3 < n and _is_letter(word[i + 3]))):
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
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_to_spaces)
        return text

    def _split(self, text):
        return _words(text, self.break_on_hyphens)

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            word = chunks[i].rstrip('"\'')
            if chunks[i + 1] == " " and len(word) > 1 and word[-1] in '.!?' and word[-2].islower():
                chunks[i + 1] = "  "

    def _handle_long_word(self, chunks, line, cur_len, width):
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            end = space_left
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                hyphen = chunk.rfind('-', 0, space_left)
                if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)  #: 254
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")  #: 261
        chunks.reverse()
        while chunks:
            line = []
            cur_len = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                del chunks[-1]
            while chunks:
                size = len(chunks[-1])
                if cur_len + size > width:
                    break
                line.append(chunks.pop())
                cur_len += size
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, cur_len, width)
                cur_len = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == '':
                cur_len -= len(line[-1])
                del line[-1]
            if not line:
                continue
            is_last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or is_last and cur_len <= width:
                lines.append(indent + ''.join(line))
                continue
            while line:
                if line[-1].strip() and cur_len + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(indent + ''.join(line))
                    break
                cur_len -= len(line[-1])
                del line[-1]
            else:
                if lines:
                    previous = lines[-1].rstrip()
                    if len(previous) + len(self.placeholder) <= self.width:
                        lines[-1] = previous + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def wrap(self, text):
        """The lines."""
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines as one text."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text on one line, cut where it is too long."""
    w = TextWrapper(width=width, max_lines=1, **kwargs)
    return w.fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the indentation that all lines share."""
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = indent
        elif not indent.startswith(margin):
            if margin.startswith(indent):
                margin = indent
            else:
                for i, (x, y) in enumerate(zip(margin, indent)):
                    if x != y:
                        margin = margin[:i]
                        break
    if margin:
        lines = [line[len(margin):] for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """The text with a prefix before its lines."""
    if predicate is None:
        predicate = str.strip
    return ''.join(prefix + line if predicate(line) else line for line in text.splitlines(True))
