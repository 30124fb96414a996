"""`eval`, `exec` and `compile` take bytes, in the encoding that a comment names."""
print(eval(b"1+1"), eval(bytearray(b" 1+1")), eval(memoryview(b"2*3")))
exec(b"print('h\xc3\xa9')")
exec(b"\xef\xbb\xbfprint('h\xc3\xa9')")
exec(b"# -*- coding: latin-1 -*-\nprint('\xe9')")


def attempt(action, *args):
    try:
        print(type(action(*args)).__name__)
    except (TypeError, ValueError, SyntaxError) as error:
        print(type(error).__name__, error)


for source in (b"\xff", b"#coding: nope\n1", "a\0b", b"a\0b", b"\xef\xbb\xbf1", 3, None, [1]):
    attempt(eval, source)
    attempt(exec, source)
    attempt(compile, source, "f", "exec")
attempt(compile, "1", 3, "exec")
attempt(compile, "1", "f", 3)
attempt(compile, "1", "f", "x")
attempt(compile, "1", b"f", "exec")
