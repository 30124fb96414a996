import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, StringIO

s = StringIO()
print("hello", s.write("abc"), file=s)
print(1, 2, sep=",", end="", file=s)
print(repr(s.getvalue()), s.tell(), s.seek(0), s.read(3), s.readline(), s.read())
s.seek(2)
s.write("ZZ")
print(repr(s.getvalue()), s.truncate(4), repr(s.getvalue()), s.closed, s.readable(), s.seekable())
lines = StringIO("one\ntwo\nthree")
print(lines.readline(), list(lines), lines.read() == "")
lines.seek(0)
print(lines.readlines(), [line.strip() for line in StringIO("a\nb\n")])
b = BytesIO(b"bytes\nhere")
print(b.read(2), b.readline(), b.read(), b.getvalue(), b.seek(-4, 2), b.read(), b.write(b"!!"), b.getvalue())
with redirect_stdout(StringIO()) as out:
    print("captured")
with redirect_stderr(StringIO()) as err:
    print("error", file=sys.stderr)
print(repr(out.getvalue()), repr(err.getvalue()))
with StringIO("x") as f:
    pass
for call in (lambda: f.read(), lambda: StringIO().write(5), lambda: BytesIO().write("s"), lambda: StringIO(5),
             lambda: StringIO().seek(-1), lambda: StringIO().fileno(), lambda: BytesIO().seek(-1)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
print(isinstance(s, io.TextIOBase), isinstance(sys.stdout, io.TextIOBase), isinstance(b, io.IOBase), StringIO, type(b).__name__)
print(StringIO("a\r\nb", newline=None).read(), repr(StringIO("a\nb", newline="\r\n").getvalue()))
