"""Writes the tables beside it with the Python that runs it; that must be 3.13.

A line of `floats.tsv` is a float's bits and its repr; one of `formats.tsv` is a literal, a format specification, and
the result or the error.
"""

import pathlib
import random
import struct

HERE = pathlib.Path(__file__).parent
chance = random.Random(313)


def floats():
    for _ in range(400):
        value = struct.unpack("<d", struct.pack("<Q", chance.getrandbits(64)))[0]
        if value == value:
            yield value
    for _ in range(200):
        yield chance.randrange(-(10**17), 10**17) / chance.choice([1, 2, 4, 8, 10, 100, 1000, 10**9])
    for exponent in range(-330, 309, 7):
        yield chance.randrange(1, 100) * 10.0**exponent
    yield from (0.0, -0.0, float("inf"), float("-inf"), 5e-324, 2.0**-1022, 1.7976931348623157e308)


def specification(kinds):
    parts = [
        chance.choice(["", "", "*", "0", "é"]) + chance.choice("<>=^") if chance.random() < 0.4 else "",
        chance.choice(["", "", "+", "-", " "]),
        chance.choice(["", "", "", "", "z"]),
        chance.choice(["", "", "", "#"]),
        chance.choice(["", "", "", "0"]),
        chance.choice(["", str(chance.randrange(25))]),
        chance.choice(["", "", "", ",", "_"]),
        chance.choice(["", "." + str(chance.randrange(20))]),
        chance.choice(kinds),
    ]
    return "".join(parts)


def formats():
    values = [0, 7, -42, 1234567, -(10**12), 2**70, 0.0, -0.0, 1.5, -2.675, 1234567.891, 1e-7, 1e22, 123456789.0, 0.1]
    for value in values:
        for _ in range(40):
            yield value, specification("bcdoxXneEfFgG%") if isinstance(value, int) else specification("eEfFgGn%d")
    for value in ("", "abc", "é€"):
        for _ in range(25):
            yield value, specification(["", "s"])


def formatted(value, spec):
    try:
        return format(value, spec)
    except (ValueError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


def write(name, rows):
    (HERE / name).write_text("".join("\t".join(row) + "\n" for row in rows))


write("floats.tsv", ((struct.pack(">d", value).hex(), repr(value)) for value in floats()))
write("formats.tsv", ((repr(value), spec, formatted(value, spec)) for value, spec in formats()))
