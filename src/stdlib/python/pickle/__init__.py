"""Objects as bytes, and back."""

from ._load import Unpickler, UnpicklingError
from ._save import DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PickleError, Pickler, PicklingError

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads"]

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
bytes_types = (bytes, bytearray)


class _Written:
    """A file that keeps what is written."""

    def __init__(self):
        self.pieces = []
        self.write = self.pieces.append


class _Read:
    """A file over bytes."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def read(self, size):
        piece = self.data[self.at:self.at + size]
        self.at += size
        return piece

    def readline(self):
        end = self.data.find(b'\n', self.at) + 1 or len(self.data)
        piece, self.at = self.data[self.at:end], end
        return piece


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Writes an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """An object as bytes."""
    written = _Written()
    Pickler(written, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return b''.join(written.pieces)


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The object that a file has."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The object that bytes stand for."""
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    file = _Read(bytes(data))
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()
