"""Names and patterns as shells have them: `*`, `?`, `[set]`, `[!set]`."""

import functools
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether a name fits a pattern; case counts, as on Unix."""
    return fnmatchcase(name, pat)


@functools.lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    text = translate(str(pat, 'ISO-8859-1')).encode('ISO-8859-1') if isinstance(pat, bytes) else translate(pat)
    return re.compile(text).match


def filter(names, pat):
    """The names that fit a pattern."""
    fits = _matcher(pat)
    return [name for name in names if fits(name)]


def fnmatchcase(name, pat):
    """Whether a name fits a pattern; case counts."""
    return _matcher(pat)(name) is not None


def _set(inside):
    """What a set in brackets is as a pattern: ranges that are empty match nothing."""
    negated = inside[0] == '!'
    pieces, rest = [], inside[1:] if negated else inside
    at = 0
    while at < len(rest):
        if rest[at + 1:at + 2] == '-' and at + 2 < len(rest):
            first, last = rest[at], rest[at + 2]
            if first <= last:
                pieces.append(f'{_escaped(first)}-{_escaped(last)}')
            at += 3
        else:
            pieces.append(_escaped(rest[at]))
            at += 1
    if not pieces:
        return '.' if negated else '(?!)'
    return f"[{'^' if negated else ''}{''.join(pieces)}]"


def _escaped(letter):
    """A character inside brackets."""
    return '\\' + letter if letter in '\\]^-[&~|' else letter


def translate(pat):
    """A pattern as a regular expression."""
    return _joined(_pieces(pat, None, '.'))


def _pieces(pat, star, question):
    """What the pieces of a pattern are as regular expressions, and what was given for stars and question marks."""
    parts, at = [], 0
    while at < len(pat):
        letter, at = pat[at], at + 1
        if letter == '*':
            if not parts or parts[-1] is not star:
                parts.append(star)
        elif letter == '?':
            parts.append(question)
        elif letter == '[':
            # A bracket right at the beginning belongs to the set.
            start = at + (pat[at:at + 1] == '!')
            end = pat.find(']', start + 1)
            if end < 0:
                parts.append('\\[')
            else:
                parts.append(_set(pat[at:end]))
                at = end + 1
        else:
            parts.append(re.escape(letter))
    return parts


def _joined(parts):
    """Pieces and stars (`None`); all stars but the last take as little as they can, for good."""
    pieces, runs = [], [[]]
    for part in parts:
        if part is None:
            runs.append([])
        else:
            runs[-1].append(part)
    first, *rest = (''.join(run) for run in runs)
    pieces.append(first)
    for at, run in enumerate(rest):
        last = at == len(rest) - 1
        pieces.append('.*' + run if last else f'(?>.*?{run})')
    return f"(?s:{''.join(pieces)})\\Z"
