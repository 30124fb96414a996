# split, subgroup, derive.
class Tagged(ExceptionGroup):
    def __new__(cls, message, exceptions, tag=None):
        made = super().__new__(cls, message, exceptions)
        made.tag = tag
        return made

    def __init__(self, message, exceptions, tag=None):
        super().__init__(message, exceptions)

    def derive(self, exceptions):
        return Tagged(self.message, exceptions, self.tag)


group = Tagged("top", [ValueError(1), TypeError(2), ExceptionGroup("in", [ValueError(3), KeyError(4)])], tag=7)
group.add_note("noted")
for matcher in (ValueError, (TypeError, KeyError), lambda e: "3" in str(e), OSError, ExceptionGroup):
    match, rest = group.split(matcher)
    print(repr(match), repr(rest))
    print(getattr(match, "tag", None), getattr(rest, "tag", None), getattr(match, "__notes__", None))
    print(repr(group.subgroup(matcher)))
print(str(group), group.message, group.exceptions)
print(group.split(ValueError)[0].exceptions[1].message)
for make in (
    lambda: ExceptionGroup("m", []),
    lambda: ExceptionGroup("m", [1]),
    lambda: ExceptionGroup(1, [ValueError()]),
    lambda: ExceptionGroup("m", [KeyboardInterrupt()]),
    lambda: ExceptionGroup("m"),
    lambda: ExceptionGroup("m", 5),
    lambda: group.split(5),
    lambda: Tagged("m", [SystemExit()]),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
print(repr(BaseExceptionGroup("b", [ValueError()])), repr(BaseExceptionGroup("b", [SystemExit()])))
