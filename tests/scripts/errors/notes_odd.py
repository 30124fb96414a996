# Whatever stands in __notes__ is shown somehow.
import traceback


class Bad:
    def __str__(self):
        raise RuntimeError

    __repr__ = __str__


for notes in (["a", 5, Bad()], "text", 5, Bad(), ("t", "u"), [], None):
    error = ValueError("x")
    error.__notes__ = notes
    print(traceback.format_exception_only(error))
error.__notes__ = "not a list"
try:
    error.add_note("more")
except TypeError as wrong:
    print(wrong)
