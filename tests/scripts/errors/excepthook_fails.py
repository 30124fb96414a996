# A hook that fails.
import sys


def hook(kind, value, traceback):
    raise RuntimeError("in the hook")


sys.excepthook = hook
{}["original"]
