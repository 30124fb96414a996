# Messages of all shapes: none, several, multi-line, not a string.
import traceback


class Custom(Exception):
    pass


class Outer:
    class Inner(Exception):
        pass


Elsewhere = type("Elsewhere", (Exception,), {"__module__": "some.package"})
NoModule = type("NoModule", (Exception,), {"__module__": 5})
for error in (
    ValueError(),
    ValueError(""),
    ValueError("a", 1),
    ValueError("two\nlines"),
    ValueError(None),
    ValueError(["x"]),
    KeyError("key"),
    KeyError(),
    KeyError("a", "b"),
    Custom("c"),
    Outer.Inner("i"),
    Elsewhere("e"),
    NoModule("n"),
    StopIteration(3),
    SystemExit("bye"),
    OSError(2, "No such file or directory", "x.txt"),
    UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
    SyntaxError("plain"),
    ImportError("imp", name="m"),
):
    print(traceback.format_exception_only(error), repr(error), str(error))
