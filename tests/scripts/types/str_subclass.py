# What classes derived from str and bytes inherit, and what they change.
class Path(str):
    def __truediv__(self, other):
        return Path(f"{self}/{other}")

    def __rtruediv__(self, other):
        return Path(f"{other}/{self}")

    def __add__(self, other):
        return "added " + str(other)

    def __radd__(self, other):
        return "radded " + str(other)

    def __mod__(self, other):
        return ("mod", other)

    def __getitem__(self, key):
        return ("item", key)


p = Path("usr")
print(p / "bin" / "x", "root" / p, p + 1, 1 + p, "a" + p, p % 3, p[0], p[1:], type(p / "a").__name__, p.upper(), str.__getitem__(p, 0), [c for c in p], p * 2, 2 * p)


class Tag(str):
    __slots__ = ()

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return str(self).lower() == str(other).lower()

    def __lt__(self, other):
        return len(self) < len(other)

    def __repr__(self):
        return f"<{str(self)}>"


t = Tag("Ab")
print(t == "aB", t != "x", t, [t], sorted([Tag("ccc"), Tag("a"), Tag("bb")]), "%s %r" % (t, t), f"{t} {t!r} {t:>4}", t.replace("A", "q"), type(t.strip()).__name__, isinstance(t, str), t.join(["1", "2"]), "-".join([t, Tag("z")]))
print({"Ab": 1}.get(t), t in ["AB"], "AB" in [t], len(t), t and "yes", bool(Tag("")), max(Tag("aa"), Tag("b")))


class Raw(bytes):
    def __new__(cls, data, note=None):
        self = super().__new__(cls, data)
        self.note = note
        return self


r = Raw(b"abc", note="n")
print(r, r.note, r[0], r[1:], r + b"d", type(r.upper()).__name__, r == b"abc", {b"abc": 1}[r], r.decode(), bytes(r), len(r), b"b" in r, f"{r}")


class Log(bytearray):
    def add(self, text):
        self.extend(text.encode())
        return self


log = Log()
log.add("one").add("two")
log += b"!"
print(log, type(log).__name__, log.count(b"o"), log[-1], len(log))
