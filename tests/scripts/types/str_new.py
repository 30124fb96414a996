# Making strings.
print(repr(str()), str(5), str(None), str("a"), str(b"abc"), str(b"abc", "utf-8"), str(b"\xff", errors="replace"), str(object=5), str(bytearray(b"a"), "ascii"), str(1.5), str([1, "a"]), str(True), str(...))


class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class OnlyRepr:
    def __repr__(self):
        return "only"


class S(str):
    def __new__(cls, value, extra=None):
        self = super().__new__(cls, value)
        self.extra = extra
        return self

    def shout(self):
        return self.upper() + "!"


print(str(Both()), repr(Both()), f"{Both()} {Both()!r} {Both()!s:>5}", str(OnlyRepr()), "%s %r" % (Both(), Both()), [Both()])
s = S("abc", extra=7)
print(s, repr(s), s.extra, s.shout(), s + "d", type(s + "d").__name__, s == "abc", hash(s) == hash("abc"), {"abc": 1}[s], s[1:], len(s), "b" in s, str(s) == s, type(str(s)).__name__, f"{s:>5}", s.join("xy"), isinstance(s, str), "%s" % s)


class Loud(str):
    def __str__(self):
        return "loud"

    def __format__(self, spec):
        return f"format({spec})"

    def __len__(self):
        return 99

    def __eq__(self, other):
        return True

    __hash__ = str.__hash__

    def __contains__(self, item):
        return "anything"


loud = Loud("quiet")
print(loud, f"{loud}", f"{loud:x}", repr(loud), len(loud), loud == "zzz", "zzz" in loud, loud.upper(), "".join([loud]), "%s" % loud, "{}".format(loud), loud + "!")
for call in (lambda: str("a", "utf8"), lambda: str(5, "utf8"), lambda: str(b"a", 5), lambda: str(x=1), lambda: str(1, 2, 3, 4), lambda: str(b"\xff", "utf-8"), lambda: str.__new__(), lambda: str.__new__(1), lambda: str.__new__(int), lambda: str.upper(), lambda: str.upper(5), lambda: "a".upper(1), lambda: "a".nope, lambda: "a".join):
    try:
        print(str(call()).split(" at 0x")[0])
    except Exception as error:
        print(type(error).__name__, error)


class Wrong:
    def __str__(self):
        return 5


try:
    str(Wrong())
except TypeError as error:
    print(error)
