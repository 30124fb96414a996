"""Temporary files: there is no disk here, so all of them are refused with a clear error."""

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp",
           "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
tempdir = None
template = "tmp"


def _refuse(name):
    raise OSError(95, f"tempfile.{name}() needs a disk, and scripts here have none; io.StringIO and io.BytesIO work")


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def gettempdir():
    return tempdir or "/tmp"


def gettempdirb():
    return gettempdir().encode()


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    _refuse("NamedTemporaryFile")


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    _refuse("TemporaryFile")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    _refuse("mkstemp")


def mkdtemp(suffix=None, prefix=None, dir=None):
    _refuse("mkdtemp")


def mktemp(suffix="", prefix=template, dir=None):
    _refuse("mktemp")


class TemporaryDirectory:
    """A folder that goes away."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        _refuse("TemporaryDirectory")


class SpooledTemporaryFile:
    """A file in memory, until it is large."""

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        _refuse("SpooledTemporaryFile")
