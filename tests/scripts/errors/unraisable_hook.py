# sys.unraisablehook of the script's own.
import sys


def hook(info):
    print(info.exc_type.__name__, info.exc_value, info.err_msg, info.object.__qualname__)
    print(info.exc_traceback.tb_lineno)


class Broken:
    def __del__(self):
        raise ValueError("from __del__")


sys.unraisablehook = hook
b = Broken()
b = None
print("done")
