# print in all its forms.
print()
print(1, "a", None, 2.5, [1, "x"])
print(1, 2, 3, sep="-", end="!\n")
print("a", "b", sep="")
print("no newline", end="")
print()
print("x", sep=None, end=None)
print(*range(5), sep=", ")


class File:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.parts.append("<flushed>")


f = File()
print("one", 2, sep="|", end=".", file=f)
print(file=f, flush=True)
print(f.parts)


class Text:
    def __str__(self):
        return "as text"

    def __repr__(self):
        return "as repr"


print(Text(), [Text()], f"{Text()} {Text()!r}")


class Broken:
    def __str__(self):
        raise ValueError("no text")


for action in (
    lambda: print("before", Broken()),
    lambda: print("a", sep=1),
    lambda: print("a", end=2),
    lambda: print("a", wrong=3),
    lambda: print("a", file=5),
):
    try:
        action()
    except Exception as error:
        print("|", type(error).__name__, error)
