# Filters of the script's own.
import warnings

warnings.simplefilter("always")
for n in range(2):
    warnings.warn("always")
warnings.simplefilter("ignore", UserWarning)
warnings.warn("not shown")
warnings.simplefilter("error", RuntimeWarning)
try:
    warnings.warn("raised", RuntimeWarning)
except RuntimeWarning as error:
    print(repr(error))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("recorded", FutureWarning)
    warnings.warn("twice")
for entry in log:
    print(entry.message, entry.category.__name__, entry.lineno)
with warnings.catch_warnings():
    warnings.simplefilter("once")
    for n in range(3):
        warnings.warn("once only", BytesWarning)
warnings.resetwarnings()
warnings.warn("after reset", ImportWarning)
for wrong in (lambda: warnings.simplefilter("sometimes"), lambda: warnings.warn("x", int), lambda: warnings.warn("x", 5)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
