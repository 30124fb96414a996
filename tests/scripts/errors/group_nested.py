# Groups in groups, with notes, causes and contexts.
def raised(error):
    try:
        raise error
    except BaseException as caught:
        return caught


def with_cause():
    try:
        raise KeyError("context")
    except KeyError as error:
        try:
            raise ValueError("effect") from error
        except ValueError as caught:
            return caught


inner = raised(ExceptionGroup("inner", [raised(TypeError("t")), with_cause()]))
inner.add_note("a note on inner")
leaf = raised(OSError("leaf"))
leaf.add_note("a note\nwith two lines")
raise ExceptionGroup("outer", [raised(ValueError("first")), inner, leaf, ExceptionGroup("bare", [KeyError("k")])])
