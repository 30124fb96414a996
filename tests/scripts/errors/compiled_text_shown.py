"""What a `SyntaxError` of compiled text holds: the tokenizer shows a line without its end, the parser with it."""
SOURCES = [
    'x="a', '"""a', 'f"a', 'f"""a', "a\\ b", "1a", "0x", "0o9", "01", "1_", "$", "é€", ")", "(]", "(", 'f"}"', 'f"{a"',
    'f"{}"', 'f"{a!x}"', "if 1:\n x\n\ty", "if 1:\nx", "x y", "1+", "def f(", 'b"é"', "'\\x1'", "return", "f()=1",
    "lambda:", "x = (1,", "[1\n2", "{1:2", "del f()", "await", "print 1", "a!",
]
for source in SOURCES:
    for end in ("", "\n", "\nmore\n"):
        for mode in ("exec", "eval"):
            if source == "'\\x1'" and mode == "eval":
                continue
            try:
                compile(source + end, "f", mode)
            except SyntaxError as x:
                print(repr(source + end), mode, x.msg, x.lineno, x.offset, x.end_lineno, x.end_offset, repr(x.text))

for source in ("", "\n", "#c", "\n\n"):
    try:
        eval(source)
    except SyntaxError as x:
        print(repr(source), x.msg, x.lineno, x.offset, x.end_lineno, x.end_offset, repr(x.text))
eval("1+")
