"""`eval`, `exec` and `compile` warn of what a text says, and a filter makes it an error."""
import warnings

SOURCES = [
    r"'\z'", r"b'\q'", "x is 1", "assert (1, 'a')", "[1](2)", "(1)[1.5]", "'a' is x", "() is x", "'\\400'",
    "x = 1\ny = '\\p'\n", "[1,\n2](\n3)", "f(x is\n 1)", "1if 2 else 3",
]
for source in SOURCES:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "<t>", "exec")
    for warning in caught:
        print(warning.category.__name__, warning.message, warning.filename, warning.lineno)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(source, "<t>", "exec")
        except SyntaxError as x:
            print(x, x.lineno, repr(x.text), x.offset if "literal" not in x.msg else "")
print(repr(eval("'\\z'")))
exec("x = '\\z'\ny = 1 is 1")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    exec("x = '\\z'")
