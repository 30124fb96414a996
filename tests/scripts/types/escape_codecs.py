"""Text as it stands in a literal: unicode_escape and raw_unicode_escape."""


def attempt(action):
    try:
        print(repr(action()))
    except BaseException as error:
        print(type(error).__name__, error)


attempt(lambda: "äü\n\t\r\\'€\x00\x7f😀".encode("unicode_escape"))
attempt(lambda: "ä€\\n😀".encode("raw_unicode_escape"))
attempt(lambda: b"\\n\\u20ac\\x41\\N{BULLET}\\101\\\\\\'".decode("unicode-escape"))
attempt(lambda: b"\\u20ac \\\\u20ac \\n".decode("raw_unicode_escape"))
for broken in (b"\\", b"\\x4", b"\\u12", b"\\U0011ffff", b"\\N{nothing known}", b"\\N", b"ab\\xz"):
    attempt(lambda: broken.decode("unicode_escape"))
    attempt(lambda: broken.decode("unicode_escape", "replace"))


class Hashed(set):
    def __hash__(self):
        return 5


hashed, inside = Hashed(), set()
inside.add(hashed)
print(hashed in inside)
inside.remove(hashed)
print(inside)
