import traceback
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath, WindowsPath, UnsupportedOperation

P, W = PurePosixPath, PureWindowsPath


def attempt(call):
    try:
        print(repr(call()))
    except Exception as error:
        traceback.print_exception(error)


attempt(lambda: P(1))
attempt(lambda: P("a", b"c"))
attempt(lambda: P("a") / 1)
attempt(lambda: 1 / P("a"))
attempt(lambda: P("a") + "b")
attempt(lambda: P("a").with_name(""))
attempt(lambda: P("").with_name("x"))
attempt(lambda: P("a").with_suffix("b"))
attempt(lambda: P("").with_suffix(".b"))
attempt(lambda: P("a.b").with_stem(""))
attempt(lambda: P("a").relative_to("b"))
attempt(lambda: P("a").relative_to("../b", walk_up=True))
attempt(lambda: P("/a").relative_to("b", walk_up=True))
attempt(lambda: P("a").match(""))
attempt(lambda: P("a").as_uri())
attempt(lambda: P("a").parents[5])
attempt(lambda: P("a").parents["x"])
attempt(lambda: P("a") < W("a"))
attempt(lambda: WindowsPath("a"))
attempt(lambda: Path("a").joinpath(5))
attempt(lambda: Path("x").glob("/a"))
attempt(lambda: Path("x").glob(""))
attempt(lambda: Path.from_uri("x"))
attempt(lambda: Path.from_uri("file:x"))
attempt(lambda: P.absolute)
attempt(lambda: setattr(P("a"), "x", 1))
attempt(lambda: setattr(P("a"), "name", 1))
attempt(lambda: P("a").relative_to())
attempt(lambda: P("a").relative_to("b", "c"))
attempt(lambda: Path("n").write_text(5))
attempt(lambda: Path("~nobody-there/x").expanduser())
print(UnsupportedOperation, UnsupportedOperation.__mro__[1:3])
