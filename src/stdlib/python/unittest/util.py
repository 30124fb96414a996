"""Texts for messages, and comparing without an order."""

__unittest = True

_MAX_LENGTH = 80


def safe_repr(obj, short=False):
    """The `repr` of anything, cut if it is to be short."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text[:_MAX_LENGTH] + ' [truncated]...' if short and len(text) >= _MAX_LENGTH else text


def _cut(text, head, tail):
    """A text with its middle left out, if that makes it shorter."""
    left_out = len(text) - head - tail
    return f'{text[:head]}[{left_out} chars]{text[len(text) - tail:]}' if left_out > _PLACEHOLDER else text


# What "[12 chars]" takes, at most; how much is shown at least of a text's end, and of where texts differ.
_PLACEHOLDER, _END = 12, 5
_DIFFERENCE = _MAX_LENGTH - 3 * _END - 2 * _PLACEHOLDER


def _common_shorten_repr(*args):
    """Texts of values that are to be compared: what they begin with in common is cut where they are long."""
    texts = tuple(map(safe_repr, args))
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    first, last = min(texts), max(texts)
    common = next((at for at, c in enumerate(first) if c != last[at]), len(first))
    room = _MAX_LENGTH - (longest - common + _END + _PLACEHOLDER)
    if room > _END:
        start = _cut(texts[0][:common], _END, room)
        return tuple(start + text[common:] for text in texts)
    start = _cut(texts[0][:common], _END, _END)
    return tuple(start + _cut(text[common:], _DIFFERENCE, _END) for text in texts)


def strclass(cls):
    """A class's full name."""
    return f'{cls.__module__}.{cls.__qualname__}'


def three_way_cmp(x, y):
    """-1, 0 or 1."""
    return (x > y) - (x < y)


def _mismatches(counts):
    """The items that stand in two collections differently often: count in each, item."""
    return [(first, second, item) for item, (first, second) in counts if first != second]


def _count_diff_hashable(actual, expected):
    """How often items stand in two collections, where it differs."""
    counts = {}
    for which, items in enumerate((actual, expected)):
        for item in items:
            counts.setdefault(item, [0, 0])[which] += 1
    return _mismatches(counts.items())


def _count_diff_all_purpose(actual, expected):
    """As `_count_diff_hashable`, by comparing each with each."""
    counts = []
    for which, items in enumerate((actual, expected)):
        for item in items:
            entry = next((entry for entry in counts if entry[0] == item), None)
            if entry is None:
                entry = (item, [0, 0])
                counts.append(entry)
            entry[1][which] += 1
    return _mismatches(counts)
