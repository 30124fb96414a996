"""Text and bytes as files."""

import sys
from abc import ABCMeta, abstractmethod

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO",
           "BufferedIOBase", "BufferedReader", "BufferedWriter", "TextIOBase", "TextIOWrapper", "UnsupportedOperation",
           "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE"]

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192
BlockingIOError = BlockingIOError
open = open
open_code = open


class UnsupportedOperation(OSError, ValueError):
    """Raised for what a file can't do."""


class IOBase(metaclass=ABCMeta):
    """What all files share."""

    _closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, pos, whence=0):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None):
        self._unsupported("truncate")

    def flush(self):
        self._check_closed()

    def close(self):
        self._closed = True

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    @property
    def closed(self):
        return self._closed

    def _check_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, *args):
        self.close()

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._check_closed()
        return False

    def readline(self, size=-1):
        found = bytearray()
        while size is None or size < 0 or len(found) < size:
            b = self.read(1)
            if not b:
                break
            found += b
            if found.endswith(b"\n"):
                break
        return bytes(found)

    def __iter__(self):
        self._check_closed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None):
        if hint is None or hint <= 0:
            return list(self)
        n = 0
        lines = []
        for line in self:
            lines.append(line)
            n += len(line)
            if n >= hint:
                break
        return lines

    def writelines(self, lines):
        self._check_closed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Files of bytes without a buffer."""

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        b = bytearray(size)
        n = self.readinto(b)
        if n is None:
            return None
        del b[n:]
        return bytes(b)

    def readall(self):
        res = bytearray()
        while data := self.read(DEFAULT_BUFFER_SIZE):
            res += data
        return bytes(res)

    def readinto(self, b):
        self._unsupported("readinto")

    def write(self, b):
        self._unsupported("write")


class BufferedIOBase(IOBase):
    """Files of bytes."""

    def read(self, size=-1):
        self._unsupported("read")

    def read1(self, size=-1):
        self._unsupported("read1")

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def write(self, b):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


class TextIOBase(IOBase):
    """Files of text."""

    encoding = None
    errors = None
    newlines = None

    def read(self, size=-1):
        self._unsupported("read")

    def write(self, s):
        self._unsupported("write")

    def readline(self):
        self._unsupported("readline")

    def detach(self):
        self._unsupported("detach")


def _type_name(value):
    return type(value).__name__


class BytesIO(BufferedIOBase):
    """Bytes in memory as a file."""

    def __init__(self, initial_bytes=b""):
        self._buffer = bytearray()
        self._pos = 0
        if initial_bytes is not None:
            self._buffer += initial_bytes

    def _check_closed(self):
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        self._check_closed()
        return bytes(self._buffer)

    def getbuffer(self):
        self._check_closed()
        return memoryview(self._buffer)

    def close(self):
        self._buffer = bytearray()
        self._closed = True

    def read(self, size=-1, /):
        self._check_closed()
        if size is None:
            size = -1
        elif not isinstance(size, int):
            raise TypeError(f"argument should be integer or None, not '{_type_name(size)}'")
        end = len(self._buffer) if size < 0 else min(len(self._buffer), self._pos + size)
        data = bytes(self._buffer[self._pos:end])
        self._pos = max(self._pos, end)
        return data

    read1 = read

    def readline(self, size=-1, /):
        self._check_closed()
        at = self._buffer.find(b"\n", self._pos)
        end = len(self._buffer) if at < 0 else at + 1
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        data = bytes(self._buffer[self._pos:end])
        self._pos = max(self._pos, end)
        return data

    def write(self, b, /):
        self._check_closed()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        b = bytes(b) if not isinstance(b, (bytes, bytearray)) else b
        if self._pos > len(self._buffer):
            self._buffer += bytes(self._pos - len(self._buffer))
        self._buffer[self._pos:self._pos + len(b)] = b
        self._pos += len(b)
        return len(b)

    def seek(self, pos, whence=0, /):
        self._check_closed()
        if whence == 0:
            if pos < 0:
                raise ValueError("negative seek value %r" % (pos,))
            self._pos = pos
        elif whence == 1:
            self._pos = max(0, self._pos + pos)
        elif whence == 2:
            self._pos = max(0, len(self._buffer) + pos)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._pos

    def tell(self):
        self._check_closed()
        return self._pos

    def truncate(self, pos=None, /):
        self._check_closed()
        if pos is None:
            pos = self._pos
        elif pos < 0:
            raise ValueError("negative size value %r" % (pos,))
        del self._buffer[pos:]
        return pos

    def readable(self):
        self._check_closed()
        return True

    writable = seekable = readable


class StringIO(TextIOBase):
    """Text in memory as a file."""

    def __init__(self, initial_value="", newline="\n"):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {_type_name(newline)}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError("illegal newline value: %r" % (newline,))
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {_type_name(initial_value)}")
        self._newline = newline
        self._parts = []
        self._text = ""
        self._pos = 0
        self._text = self._translated(initial_value or "")
        self._end = len(self._text)

    def _translated(self, s):
        if self._newline is None:
            return s.replace("\r\n", "\n").replace("\r", "\n")
        if self._newline in ("\r", "\r\n"):
            return s.replace("\n", self._newline)
        return s

    def _check_closed(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _joined(self):
        """The text, with what was appended."""
        if self._parts:
            self._text += "".join(self._parts)
            self._parts = []
        return self._text

    def getvalue(self):
        self._check_closed()
        return self._joined()

    def close(self):
        self._parts = []
        self._text = ""
        self._closed = True

    @property
    def line_buffering(self):
        return False

    def read(self, size=-1, /):
        self._check_closed()
        text = self._joined()
        if size is None or size < 0:
            data = text[self._pos:]
            self._pos = max(self._pos, len(text))
        else:
            data = text[self._pos:self._pos + size]
            self._pos += len(data)
        return data

    def readline(self, size=-1, /):
        self._check_closed()
        text = self._joined()
        if self._newline == "":
            ends = [at + len(mark) for mark in ("\r\n", "\n", "\r") if (at := text.find(mark, self._pos)) >= 0]
            end = min(ends, default=len(text))
            if text[end - 1:end + 1] == "\r\n":
                end += 1
        else:
            mark = self._newline or "\n"
            at = text.find(mark, self._pos)
            end = len(text) if at < 0 else at + len(mark)
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        line = text[self._pos:end]
        self._pos = max(self._pos, end)
        return line

    def write(self, s, /):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{_type_name(s)}'")
        length = len(s)
        if self._newline != "\n" and self._newline != "":
            s = self._translated(s)
        if self._pos == self._end:
            # Appending costs no copy of what is there.
            self._parts.append(s)
            self._end += len(s)
            self._pos = self._end
            return length
        text = self._joined()
        if self._pos > len(text):
            text += "\0" * (self._pos - len(text))
        self._text = text[:self._pos] + s + text[self._pos + len(s):]
        self._end = len(self._text)
        self._pos += len(s)
        return length

    def seek(self, pos, whence=0, /):
        self._check_closed()
        if whence == 0:
            if pos < 0:
                raise ValueError("Negative seek position %r" % (pos,))
            self._pos = pos
        elif whence == 1:
            if pos:
                raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            if pos:
                raise OSError("Can't do nonzero cur-relative seeks")
            self._pos = len(self._joined())
        else:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        return self._pos

    def tell(self):
        self._check_closed()
        return self._pos

    def truncate(self, pos=None, /):
        self._check_closed()
        if pos is None:
            pos = self._pos
        elif pos < 0:
            raise ValueError("Negative size value %r" % (pos,))
        self._text = self._joined()[:pos]
        self._end = len(self._text)
        return pos

    def readable(self):
        self._check_closed()
        return True

    writable = seekable = readable


TextIOWrapper = type(sys.__stdout__)
BufferedWriter = type(sys.__stdout__.buffer)
BufferedReader = BufferedWriter
FileIO = RawIOBase
TextIOBase.register(TextIOWrapper)
BufferedIOBase.register(BufferedWriter)
for _cls in (BytesIO, StringIO):
    _cls.__module__ = '_io'


def text_encoding(encoding, stacklevel=2):
    return "utf-8" if encoding is None else encoding
