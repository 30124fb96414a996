# chain=False leaves causes out.
import traceback

try:
    try:
        {}["a"]
    except KeyError as error:
        raise ValueError("v") from error
except ValueError as error:
    print(traceback.format_exc(chain=False))
    traceback.print_exc(limit=1)
    group = ExceptionGroup("g", [error, TypeError("t")])
    print("".join(traceback.format_exception_only(group, show_group=True)))
    print("".join(traceback.format_exception(group)))
