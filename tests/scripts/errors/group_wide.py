# More than fifteen exceptions, more than ten levels.
import traceback

wide = ExceptionGroup("wide", [ValueError(n) for n in range(17)])
print("".join(traceback.format_exception(wide)))
wide = ExceptionGroup("wide", [ValueError(n) for n in range(16)])
print("".join(traceback.format_exception(wide)))
deep = ValueError("leaf")
for level in range(13):
    deep = ExceptionGroup(f"level {level}", [deep])
print("".join(traceback.format_exception(deep)))
