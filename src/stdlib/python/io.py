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


def _refuses(name, signature):
    """A method that a kind of file may not have."""
    def method(self, *args):
        raise UnsupportedOperation(name)
    method.__name__, method.__qualname__ = name, f'_IOBase.{name}'
    method.__text_signature__ = signature
    return method


class IOBase(metaclass=ABCMeta):
    """What all files share."""

    _closed = False

    seek = _refuses("seek", "($self, pos, whence=0, /)")
    truncate = _refuses("truncate", "($self, pos=None, /)")
    fileno = _refuses("fileno", "($self, /)")

    def _check_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._check_closed()

    def tell(self):
        return self.seek(0, SEEK_CUR)

    def isatty(self):
        self._check_closed()
        return False

    def readable(self):
        return False

    def seekable(self):
        return False

    def writable(self):
        return False

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        self._check_closed()
        return self

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def readline(self, size=-1, /):
        line = b''
        limit = sys.maxsize if size is None or size < 0 else size
        while len(line) < limit and not line.endswith(b'\n') and (byte := self.read(1)):
            line += byte
        return line

    def readlines(self, hint=None, /):
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def writelines(self, lines, /):
        self._check_closed()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    """Files of bytes without a buffer."""

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, buffer, /):
        raise NotImplementedError

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        space = bytearray(size)
        count = self.readinto(space)
        return None if count is None else bytes(space[:count])

    def readall(self):
        pieces = []
        while piece := self.read(DEFAULT_BUFFER_SIZE):
            pieces.append(piece)
        return b''.join(pieces)


class BufferedIOBase(IOBase):
    """Files of bytes."""

    read = _refuses("read", "($self, size=-1, /)")
    read1 = _refuses("read1", "($self, size=-1, /)")
    write = _refuses("write", "($self, buffer, /)")
    detach = _refuses("detach", "($self, /)")

    def readinto(self, buffer, /):
        return _pour(self.read(len(buffer)), buffer)

    def readinto1(self, buffer, /):
        return _pour(self.read1(len(buffer)), buffer)


def _pour(data, buffer):
    buffer[:len(data)] = data
    return len(data)


class TextIOBase(IOBase):
    """Files of text."""

    encoding = errors = newlines = None

    read = _refuses("read", "($self, size=-1, /)")
    readline = _refuses("readline", "($self, size=-1, /)")
    write = _refuses("write", "($self, text, /)")
    detach = _refuses("detach", "($self, /)")


def _type_name(value):
    return type(value).__name__


def _limit(size, start, total):
    """Where a read ends."""
    if size is None:
        return total
    if not hasattr(type(size), '__index__'):
        raise TypeError(f"argument should be integer or None, not '{_type_name(size)}'")
    size = size.__index__()
    return total if size < 0 else min(total, start + size)


def _octets(value):
    if isinstance(value, (bytes, bytearray, memoryview)) or hasattr(type(value), '__buffer__'):
        return bytes(value)
    raise TypeError(f"a bytes-like object is required, not '{_type_name(value)}'")


class BytesIO(BufferedIOBase):
    """Bytes in memory as a file."""

    def __init__(self, initial_bytes=b""):
        self._data = bytearray() if initial_bytes is None else bytearray(_octets(initial_bytes))
        self._at = 0

    def getvalue(self):
        self._check_closed()
        return bytes(self._data)

    def getbuffer(self):
        self._check_closed()
        return memoryview(self._data)

    def close(self):
        self._data = bytearray()
        self._closed = True

    def _advance(self, end):
        """What stands up to a place, which becomes the position."""
        start = self._at
        self._at = max(start, end)
        return bytes(self._data[start:end])

    def read(self, size=-1, /):
        self._check_closed()
        return self._advance(_limit(size, self._at, len(self._data)))

    def read1(self, size=-1, /):
        return self.read(size)

    def readline(self, size=-1, /):
        self._check_closed()
        limit = _limit(size, self._at, len(self._data))
        newline = self._data.find(b"\n", self._at, limit)
        return self._advance(limit if newline < 0 else newline + 1)

    def readlines(self, size=None, /):
        self._check_closed()
        return IOBase.readlines(self, size)

    def write(self, b, /):
        self._check_closed()
        data = _octets(b)
        if not data:
            return 0
        gap = self._at - len(self._data)
        if gap > 0:
            self._data += bytes(gap)
        end = self._at + len(data)
        self._data[self._at:end] = data
        self._at = end
        return len(data)

    def seek(self, pos, whence=0, /):
        self._check_closed()
        if whence not in (SEEK_SET, SEEK_CUR, SEEK_END):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if pos < 0 and whence == SEEK_SET:
            raise ValueError(f"negative seek value {pos}")
        start = (0, self._at, len(self._data))[whence]
        self._at = max(start + pos, 0)
        return self._at

    def tell(self):
        self._check_closed()
        return self._at

    def truncate(self, size=None, /):
        self._check_closed()
        size = self._at if size is None else size
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._data[size:]
        return size

    def readable(self):
        self._check_closed()
        return True

    writable = seekable = readable


class StringIO(TextIOBase):
    """Text in memory as a file."""

    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {_type_name(newline)}")
        if newline is not None and newline not in ("", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if not isinstance(initial_value, (str, type(None))):
            raise TypeError(f"initial_value must be str or None, not {_type_name(initial_value)}")
        self._newline = newline
        self._text = self._translated(initial_value or "")
        # What was appended since: joined when it is asked for, so that appending copies nothing.
        self._tail = []
        self._length = len(self._text)
        self._at = 0

    def _translated(self, text):
        """The text with the line ends that the file keeps."""
        if self._newline is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        return text.replace("\n", self._newline) if self._newline.startswith("\r") else text

    def _whole(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        if self._tail:
            self._text += "".join(self._tail)
            self._tail.clear()
        return self._text

    def getvalue(self):
        return self._whole()

    def flush(self):
        pass

    def close(self):
        self._text, self._tail = "", []
        self._closed = True

    def _advance(self, end):
        start = self._at
        self._at = max(start, end)
        return self._text[start:end]

    def read(self, size=-1, /):
        text = self._whole()
        return self._advance(_limit(size, self._at, len(text)))

    def _line_end(self, text):
        marks = ("\r\n", "\n", "\r") if self._newline == "" else (self._newline or "\n",)
        ends = [(at, -len(mark)) for mark in marks if (at := text.find(mark, self._at)) >= 0]
        at, size = min(ends, default=(len(text), 0))
        return at - size

    def readline(self, size=-1, /):
        text = self._whole()
        return self._advance(min(self._line_end(text), _limit(size, self._at, len(text))))

    def readlines(self, hint=None, /):
        self._whole()
        lines, total = [], 0
        for line in self:
            lines.append(line)
            if hint is not None and 0 < hint < total + len(line):
                break
            total += len(line)
        return lines

    def write(self, s, /):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{_type_name(s)}'")
        kept = s if self._newline in ("\n", "") else self._translated(s)
        end = self._at + len(kept)
        if self._at == self._length:
            self._tail.append(kept)
            self._length = end
        elif kept:
            text = self._whole().ljust(self._at, "\0")
            self._text = text[:self._at] + kept + text[end:]
            self._length = len(self._text)
        self._at = end if kept else self._at
        return len(s)

    def seek(self, pos, whence=0, /):
        text = self._whole()
        if whence not in (SEEK_SET, SEEK_CUR, SEEK_END):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == SEEK_SET and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence != SEEK_SET and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = (pos, self._at, len(text))[whence]
        return self._at

    def tell(self):
        self._whole()
        return self._at

    def truncate(self, pos=None, /):
        text = self._whole()
        pos = self._at if pos is None else pos
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        self._text = text[:pos]
        self._length = len(self._text)
        return pos

    def readable(self):
        self._whole()
        return True

    writable = seekable = readable


class TextIOWrapper(TextIOBase):
    """A file of bytes as one of text."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline is not None and newline not in ("", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")
        "".encode(encoding or "utf-8")
        self.buffer = buffer
        self.encoding = encoding or "utf-8"
        self.errors = errors or "strict"
        self.line_buffering = line_buffering
        # Only where a script can see the difference are writes held back.
        self.write_through = write_through or not isinstance(buffer, BytesIO)
        self._newline = newline
        self._pending = []
        self._read = None

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def __repr__(self):
        name = f"name={self.name!r} " if hasattr(self.buffer, "name") else ""
        return f"<_io.TextIOWrapper {name}encoding={self.encoding!r}>"

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        self.encoding = encoding or self.encoding
        self.errors = errors or ("strict" if encoding else self.errors)
        self._newline = self._newline if newline is None else newline
        self.line_buffering = self.line_buffering if line_buffering is None else line_buffering

    def _reader(self):
        """What is left to read, as text in memory."""
        self._check_closed()
        if self._read is None:
            self.flush()
            text = self.buffer.read().decode(self.encoding, self.errors)
            self._read = StringIO(text, newline=self._newline if self._newline in (None, "") else "\n")
        return self._read

    def read(self, size=-1, /):
        return self._reader().read(size)

    def readline(self, size=-1, /):
        return self._reader().readline(size)

    def write(self, text, /):
        self._check_closed()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {_type_name(text)}")
        ends = self._newline if self._newline in ("\r", "\r\n") else "\n"
        self._pending.append(text.replace("\n", ends).encode(self.encoding, self.errors))
        if self.write_through or self.line_buffering and "\n" in text or sum(map(len, self._pending)) > 8192:
            self._send()
        return len(text)

    def _send(self):
        held, self._pending = b"".join(self._pending), []
        if held:
            self.buffer.write(held)

    def flush(self):
        self._check_closed()
        self._send()
        self.buffer.flush()

    def close(self):
        if not self.closed:
            self.flush()
            self.buffer.close()

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, None
        return buffer

    def seek(self, cookie, whence=0, /):
        self.flush()
        self._read = None
        return self.buffer.seek(cookie, whence)

    def tell(self):
        self.flush()
        return self.buffer.tell()

    def isatty(self):
        return self.buffer.isatty()

    def fileno(self):
        return self.buffer.fileno()

    def readable(self):
        return self.buffer.readable()

    def seekable(self):
        return self.buffer.seekable()

    def writable(self):
        return self.buffer.writable()


BufferedWriter = type(sys.__stdout__.buffer)
BufferedReader = BufferedWriter
FileIO = RawIOBase
TextIOWrapper.register(type(sys.__stdout__))
BufferedIOBase.register(BufferedWriter)
for _class in (BytesIO, StringIO, TextIOWrapper):
    _class.__module__ = '_io'


def text_encoding(encoding, stacklevel=2):
    return "utf-8" if encoding is None else encoding
