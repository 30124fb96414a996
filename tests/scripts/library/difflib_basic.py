"""Differences of texts: close matches, opcodes, ndiff, unified and context diffs."""

import difflib

old = "one\ntwo\nthree\nfour\nfive\nsix\n".splitlines(keepends=True)
new = "one\nTwo\nthree\nfive\nsix\nseven\n".splitlines(keepends=True)
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
print(difflib.get_close_matches("wheel", ["while", "heel", "whale"], n=2, cutoff=0.5))
matcher = difflib.SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;")
print(matcher.get_matching_blocks(), matcher.find_longest_match())
print(round(matcher.ratio(), 4), round(matcher.quick_ratio(), 4), round(matcher.real_quick_ratio(), 4))
print(difflib.SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd").get_opcodes())
print(difflib.SequenceMatcher(None, "ab" * 150 + "c", "ba" * 150 + "c").ratio())
for group in difflib.SequenceMatcher(None, old, new).get_grouped_opcodes(1):
    print(group)
for lines in (
    difflib.ndiff(old, new),
    difflib.unified_diff(old, new, "old", "new", "then", "now", n=1),
    difflib.context_diff(old, new, "old", "new", n=1),
    difflib.ndiff(["\tabc def\n", "x\n"], ["\tabd def\n"]),
):
    print("".join(lines))
print("".join(difflib.restore(difflib.ndiff(old, new), 2)) == "".join(new))
for wrong in (lambda: difflib.get_close_matches("a", [], n=0), lambda: list(difflib.unified_diff([b"a"], ["b"]))):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
