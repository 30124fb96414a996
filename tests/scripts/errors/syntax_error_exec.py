# A syntax error in text that is compiled at run time.
import traceback

for text in ("a b", "def f(:\n    pass", "x = (1,\n", "  indented", "for x in y:\npass", "f(a=1, 2)", "'open", "1 = 2", "return 5"):
    try:
        exec(text)
    except SyntaxError as error:
        print(traceback.format_exception_only(error))
        print(error.lineno, error.offset, error.filename, repr(error.text), error.msg, type(error).__name__)
exec("x = = 1")
