"""Heaps in lists. The operations on one heap are Rust."""

from _heapq import (_heapify_max, _heappop_max, _heapreplace_max, heapify, heappop, heappush, heappushpop,
                    heapreplace)

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def merge(*iterables, key=None, reverse=False):
    """What several sorted iterables give, in order."""
    h = []
    if reverse:
        _heapify, _heappop, _heapreplace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        _heapify, _heappop, _heapreplace, direction = heapify, heappop, heapreplace, 1
    for order, it in enumerate(map(iter, iterables)):
        try:
            value = next(it)
            h.append([value if key is None else key(value), order * direction, value, it])
        except StopIteration:
            pass
    _heapify(h)
    while len(h) > 1:
        try:
            while True:
                s = h[0]
                yield s[2]
                value = s[2] = next(s[3])
                s[0] = value if key is None else key(value)
                _heapreplace(h, s)
        except StopIteration:
            _heappop(h)
    if h:
        _, _, value, it = h[0]
        yield value
        yield from it


def _best(n, iterable, key, most):
    pairs = [(elem if key is None else key(elem), order if not most else -order, elem)
             for order, elem in enumerate(iterable)]
    pairs.sort(reverse=most)
    return [elem for _, _, elem in pairs[:max(n, 0)]]


def nsmallest(n, iterable, key=None):
    """The least items, in order."""
    if n == 1:
        result = min(iterable, default=_NOTHING, key=key)
        return [] if result is _NOTHING else [result]
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The greatest items, the greatest first."""
    if n == 1:
        result = max(iterable, default=_NOTHING, key=key)
        return [] if result is _NOTHING else [result]
    return _best(n, iterable, key, True)


_NOTHING = object()
