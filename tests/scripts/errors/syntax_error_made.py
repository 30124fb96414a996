# SyntaxErrors that a script makes.
import traceback

for args in (
    ("plain",),
    ("where", ("file.py", 3, 5, "    some text here\n")),
    ("end", ("file.py", 3, 5, "    some text here\n", 3, 9)),
    ("no offset", ("file.py", 3, None, "text")),
    ("no text", ("file.py", 3, 5, None)),
    ("no line", ("file.py", None, None, None)),
    ("past the end", ("file.py", 1, 50, "short", 1, 60)),
    ("two lines", ("file.py", 1, 3, "a b c", 2, 1)),
    ("tabs", ("file.py", 1, 4, "\ta\tb", 1, 5)),
    ("zero", ("file.py", 1, 0, "text", 1, 0)),
    (None, ("file.py", 1, 1, "text")),
):
    error = SyntaxError(*args)
    print("".join(traceback.format_exception_only(error)), end="")
    print(str(error), repr(error.lineno), error.end_offset)
raise SyntaxError("raised", ("other.py", 7, 2, "a line", 7, 4))
