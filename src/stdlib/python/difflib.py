"""Differences between sequences: what has to change to turn one into the other.

The matching is the one that is known as gestalt pattern matching: the longest run that both have in common, then the
same again left and right of it.
"""

from collections import namedtuple

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK',
           'context_diff', 'unified_diff', 'Match']

Match = namedtuple('Match', 'a b size')


def _ratio_of(matches, length):
    """How alike two sequences are: twice what matches over the length of both."""
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable items."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Sets both sequences."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Sets the first sequence; what is known of the second stays."""
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Sets the second sequence, which is looked at closely once."""
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = self.fullbcount = None
            self._index_second()

    def _index_second(self):
        """Where each item stands in the second sequence, without junk and without what stands nearly everywhere."""
        places = self.b2j = {}
        for at, item in enumerate(self.b):
            places.setdefault(item, []).append(at)
        self.bjunk = {item for item in places if self.isjunk(item)} if self.isjunk else set()
        for item in self.bjunk:
            del places[item]
        self.bpopular, length = set(), len(self.b)
        if self.autojunk and length >= 200:
            self.bpopular = {item for item, found in places.items() if len(found) > length // 100 + 1}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest run in common, of those the first."""
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        start_a, start_b, size = alo, blo, 0
        # The length of the run that ends at each place of the second, for the item before and for this one.
        before, nowhere = {}, []
        for i in range(alo, ahi):
            here = {}
            for j in self.b2j.get(a[i], nowhere):
                if j >= bhi:
                    break
                if j >= blo:
                    run = here[j] = before.get(j - 1, 0) + 1
                    if run > size:
                        start_a, start_b, size = i - run + 1, j - run + 1, run
            before = here

        def grow(as_junk):
            """Makes the run longer at both ends by items that the index leaves out."""
            nonlocal start_a, start_b, size
            while (start_a > alo and start_b > blo and (b[start_b - 1] in junk) is as_junk
                   and a[start_a - 1] == b[start_b - 1]):
                start_a, start_b, size = start_a - 1, start_b - 1, size + 1
            while (start_a + size < ahi and start_b + size < bhi and (b[start_b + size] in junk) is as_junk
                   and a[start_a + size] == b[start_b + size]):
                size += 1

        grow(False)
        grow(True)
        return Match(start_a, start_b, size)

    def get_matching_blocks(self):
        """All runs in common, in order; the last is empty and stands at both ends."""
        if self.matching_blocks is None:
            end_a, end_b = len(self.a), len(self.b)
            found, waiting = [], [(0, end_a, 0, end_b)]
            while waiting:
                alo, ahi, blo, bhi = waiting.pop()
                match = i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
                if size:
                    found.append(match)
                    if alo < i and blo < j:
                        waiting.append((alo, i, blo, j))
                    if i + size < ahi and j + size < bhi:
                        waiting.append((i + size, ahi, j + size, bhi))
            found.sort()
            joined = []
            for match in found:
                if joined and joined[-1].a + joined[-1].size == match.a and joined[-1].b + joined[-1].size == match.b:
                    joined[-1] = joined[-1]._replace(size=joined[-1].size + match.size)
                else:
                    joined.append(match)
            self.matching_blocks = joined + [Match(end_a, end_b, 0)]
        return self.matching_blocks

    def get_opcodes(self):
        """The steps that turn the first sequence into the second: tag, and a range in each."""
        if self.opcodes is None:
            i = j = 0
            self.opcodes = steps = []
            for start_a, start_b, size in self.get_matching_blocks():
                kinds = {(True, True): 'replace', (True, False): 'delete', (False, True): 'insert'}
                kind = kinds.get((i < start_a, j < start_b))
                if kind:
                    steps.append((kind, i, start_a, j, start_b))
                i, j = start_a + size, start_b + size
                if size:
                    steps.append(('equal', start_a, i, start_b, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        """The steps in groups, each with up to `n` equal items around."""
        steps = list(self.get_opcodes()) or [('equal', 0, 1, 0, 1)]
        if steps[0][0] == 'equal':
            tag, i1, i2, j1, j2 = steps[0]
            steps[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if steps[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = steps[-1]
            steps[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in steps:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group, i1, j1 = [], max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        """How alike the sequences are, from 0 to 1."""
        return _ratio_of(sum(match.size for match in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        """No less than `ratio`, and found faster: as if order didn't count."""
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        left, matches = dict(self.fullbcount), 0
        for item in self.a:
            if left.get(item, 0) > 0:
                left[item] -= 1
                matches += 1
        return _ratio_of(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """No less than `quick_ratio`: as if all of the shorter one matched."""
        a, b = len(self.a), len(self.b)
        return _ratio_of(min(a, b), a + b)

    __class_getitem__ = classmethod(type(list[int]))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The possibilities that are most alike to a word, the best first."""
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    matcher, found = SequenceMatcher(b=word), []
    for possible in possibilities:
        matcher.set_seq1(possible)
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), possible))
    return [possible for _, possible in sorted(found, reverse=True)[:n]]


def _under(line, marks):
    """Marks for below a line, with the line's own blanks so that tabs line up."""
    return ''.join(c if mark == ' ' and c.isspace() else mark for c, mark in zip(line, marks)).rstrip()


class Differ:
    """Compares texts line by line, and similar lines character by character."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        """Lines that begin with what they are: only the first has it, only the second, both, or a hint."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._similar(a, alo, ahi, b, blo, bhi)
            elif tag == 'insert':
                yield from ('+ ' + line for line in b[blo:bhi])
            else:
                sign = '- ' if tag == 'delete' else '  '
                yield from (sign + line for line in a[alo:ahi])

    def _similar(self, a, alo, ahi, b, blo, bhi):
        """Two blocks, brought together where two lines are similar."""
        if alo >= ahi or blo >= bhi:
            yield from ('- ' + line for line in a[alo:ahi])
            yield from ('+ ' + line for line in b[blo:bhi])
            return
        best, where, equal = 0.74, None, None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    equal = equal or (i, j)
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, where = matcher.ratio(), (i, j)
        if best < 0.75:
            if equal is None:
                yield from self._unlike(a[alo:ahi], b[blo:bhi])
                return
            where = equal
        else:
            equal = None
        i, j = where
        yield from self._similar(a, alo, i, b, blo, j)
        if equal:
            yield '  ' + a[i]
        else:
            matcher.set_seqs(a[i], b[j])
            yield from self._marked(a[i], b[j], matcher.get_opcodes())
        yield from self._similar(a, i + 1, ahi, b, j + 1, bhi)

    def _unlike(self, old, new):
        """Blocks that have nothing in common: the shorter one first."""
        removed, added = ['- ' + line for line in old], ['+ ' + line for line in new]
        return added + removed if len(new) < len(old) else removed + added

    def _marked(self, old, new, steps):
        """Two similar lines, each with marks under what differs."""
        below_old = below_new = ''
        for tag, i1, i2, j1, j2 in steps:
            below_old += {'replace': '^', 'delete': '-', 'equal': ' '}.get(tag, '') * (i2 - i1)
            below_new += {'replace': '^', 'insert': '+', 'equal': ' '}.get(tag, '') * (j2 - j1)
        for sign, line, marks in (('- ', old, below_old), ('+ ', new, below_new)):
            yield sign + line
            marks = _under(line, marks)
            if marks:
                yield f'? {marks}\n'


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is blank, or nothing but a `#`."""
    return pat(line) is not None if pat else line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    """Whether a character is a space or a tab."""
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """The comparison of two lists of lines, as `Differ` makes it."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """One of the two texts that a comparison was made of."""
    if which not in (1, 2) or isinstance(which, float):
        raise ValueError('unknown delta choice (must be 1 or 2): %r' % which) from None
    wanted = ('  ', '- ' if which == 1 else '+ ')
    return (line[2:] for line in delta if line[:2] in wanted)


def _check_texts(a, b, *names):
    """Refuses lines and names that aren't texts."""
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError('lines to compare must be str, not %s (%r)' % (type(lines[0]).__name__, lines[0]))
    if isinstance(a, (bytes, str)) and not isinstance(a, str) or isinstance(b, bytes):
        raise TypeError('input must be a sequence of strings, not %s' % type(a).__name__)
    for name in names:
        if not isinstance(name, str):
            raise TypeError('all arguments must be str, not: %r' % (name,))


def _file_lines(signs, names, dates, lineterm):
    """The two lines that name the files."""
    for sign, name, date in zip(signs, names, dates):
        yield f'{sign} {name}' + (f'\t{date}' if date else '') + lineterm


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """The differences of two lists of lines, as `diff -u` prints them."""
    _check_texts(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def span(start, stop):
        length = stop - start
        return f'{start + 1 if length else start}' + ('' if length == 1 else f',{length}')

    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield from _file_lines(('---', '+++'), (fromfile, tofile), (fromfiledate, tofiledate), lineterm)
        (_, i1, _, j1, _), (_, _, i2, _, j2) = group[0], group[-1]
        yield f'@@ -{span(i1, i2)} +{span(j1, j2)} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                yield from (' ' + line for line in a[i1:i2])
            else:
                yield from ('-' + line for line in a[i1:i2])
                yield from ('+' + line for line in b[j1:j2])


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """The differences of two lists of lines, as `diff -c` prints them."""
    _check_texts(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def span(start, stop):
        length = stop - start
        first = start + 1 if length else start
        return f'{first},{first + length - 1}' if length > 1 else f'{first}'

    started, signs = False, {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield from _file_lines(('***', '---'), (fromfile, tofile), (fromfiledate, tofiledate), lineterm)
        (_, i1, _, j1, _), (_, _, i2, _, j2) = group[0], group[-1]
        tags = {tag for tag, *_ in group}
        yield '***************' + lineterm
        yield f'*** {span(i1, i2)} ****{lineterm}'
        if tags & {'replace', 'delete'}:
            for tag, i1, i2, _, _ in group:
                if tag != 'insert':
                    yield from (signs[tag] + line for line in a[i1:i2])
        yield f'--- {span(j1, j2)} ----{lineterm}'
        if tags & {'replace', 'insert'}:
            for tag, _, _, j1, j2 in group:
                if tag != 'delete':
                    yield from (signs[tag] + line for line in b[j1:j2])
