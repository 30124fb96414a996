# The traceback module's functions.
import sys
import traceback


def inner(n):
    if n:
        return inner(n - 1)
    raise LookupError("deep")


try:
    inner(2)
except LookupError as error:
    print(traceback.format_exc())
    print(traceback.format_exception(error))
    print(traceback.format_exception(type(error), error, error.__traceback__) == traceback.format_exception(error))
    print(traceback.format_exception_only(error))
    print(traceback.format_exception_only(type(error), error))
    print(traceback.format_tb(error.__traceback__, limit=1))
    print(traceback.format_tb(error.__traceback__, limit=-1))
    print([(f.lineno, f.name, f.line) for f in traceback.extract_tb(error.__traceback__)])
    summary = traceback.extract_tb(error.__traceback__)[1]
    print(summary.colno, summary.end_colno, summary.end_lineno, len(summary), summary[2], list(summary)[1])
    traceback.print_exception(error, limit=0)
    te = traceback.TracebackException.from_exception(error)
    print(str(te), te.exc_type_str, len(te.stack))
    print("".join(te.format()) == traceback.format_exc())
    print(list(te.format_exception_only()))
    print([line for line, _ in [(n, f) for f, n in traceback.walk_tb(error.__traceback__)]])
print(traceback.format_exc())
traceback.print_stack()


def stack():
    return [(f.name, f.lineno, f.line) for f in traceback.extract_stack()]


print(stack())
print(traceback.format_list([("f.py", 3, "name", "the line"), ("g.py", 4, "other", None)]))
