"""Writes tables.rs beside itself from the Unicode data of the Python that runs it; that must be 3.13."""

import pathlib
import unicodedata

CATEGORIES = (
    "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn".split()
)
ALL = [chr(code) for code in range(0x110000)]


def runs(key):
    """Where the value of `key` changes, and to what."""
    found, before = [], None
    for character in ALL:
        now = key(character)
        if now != before:
            found.append((ord(character), now))
            before = now
    return found


def array(name, doc, kind, items):
    lines, line = [], "   "
    for item in items:
        if len(line) + len(item) + 2 > 120:
            lines.append(line)
            line = "   "
        line += f" {item},"
    lines.append(line)
    return f"/// {doc}\n#[rustfmt::skip]\npub const {name}: [{kind}; {len(items)}] = [\n" + "\n".join(lines) + "\n];\n"


def mapping(name, doc, changed, usual):
    items = []
    for character in ALL:
        special = changed(character)
        if special != usual(character):
            text = "".join(f"\\u{{{ord(c):x}}}" for c in special)
            items.append(f"('\\u{{{ord(character):x}}}', \"{text}\")")
    return array(name, doc, "(char, &str)", items)


def category(character):
    return CATEGORIES.index(unicodedata.category(character))


def edges(holds):
    """Where a property begins and ends to hold, by turns."""
    return [f"{at:#x}" for at, now in runs(holds)][1:]


def generate():
    yield "//! Written by `generate.py` beside it; don't edit.\n"
    items = [f"{at << 5 | now:#x}" for at, now in runs(category)]
    yield array("CATEGORIES", "Where each run of one category begins, shifted left by five, and the category.", "u32", items)
    yield array(
        "NUMERIC", "Where characters begin and cease to be numeric, by turns.", "u32", edges(lambda c: c.isnumeric())
    )
    yield array(
        "DIGITS", "Where characters begin and cease to be digits, by turns.", "u32", edges(lambda c: c.isdigit())
    )
    zeros = [f"{ord(c):#x}" for c in ALL if c.isdecimal() and unicodedata.decimal(c) == 0]
    yield array("ZEROS", "The zero of each set of ten decimal digits.", "u32", zeros)
    yield mapping("TITLES", "What is not the upper case in a title.", str.title, str.upper)
    yield mapping("FOLDS", "What is not the lower case when case is folded.", str.casefold, str.lower)


pathlib.Path(__file__).with_name("tables.rs").write_text("\n".join(generate()))
