def group(*errors):
    return ExceptionGroup("g", errors)


def handle(error):
    try:
        raise error
    except* ValueError as caught:
        print("values", caught.exceptions)
    except* (KeyError, IndexError) as caught:
        print("lookups", caught.exceptions)
        if caught.exceptions[0].args == ("raise",):
            raise RuntimeError("while handling")
    else:
        print("else")
    finally:
        print("finally")


handle(group(ValueError(1), KeyError(2), ValueError(3)))
handle(ValueError("naked"))
for error in (group(TypeError(1), ValueError(2)), group(KeyError("raise"), ValueError(1)), group(group(OSError(1)), IndexError(2))):
    try:
        handle(error)
    except BaseException as left:
        print(repr(left), repr(left.__context__))
try:
    try:
        raise group(ValueError(1), group(ValueError(2), TypeError(3)))
    except* ValueError as caught:
        print(repr(caught))
        raise
except ExceptionGroup as again:
    print(repr(again))
try:
    raise group(OSError(1))
except* OSError:
    print("handled")
else:
    print("never")
for body in ("except* ExceptionGroup: pass", "except* 5: pass"):
    try:
        exec(f"try: raise ValueError\n{body}")
    except TypeError as error:
        print(error)
for text in ("def f():\n try: pass\n except* ValueError: return", "try: pass\nexcept ValueError: pass\nexcept* KeyError: pass", "try: pass\nexcept*: pass"):
    try:
        compile(text, "t", "exec")
    except SyntaxError as error:
        print(error.msg)
