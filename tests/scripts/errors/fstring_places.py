# Places within f-strings and over several lines of text.
import traceback

x = None
try:
    print(f"value: {x.attr} and {1 / 0}")
except AttributeError:
    traceback.print_exc()
try:
    text = (
        f"first {1}"
        f"second {1 / 0:.2f}"
        "third"
    )
except ZeroDivisionError:
    traceback.print_exc()
f"{undefined!r:>10}"
