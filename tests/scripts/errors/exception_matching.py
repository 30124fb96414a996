# except with tuples, subclasses, and what can't be caught.
def kind(error):
    try:
        raise error
    except (ValueError, TypeError):
        return "value or type"
    except LookupError as caught:
        return f"lookup {caught.args}"
    except Exception:
        return "other"
    else:
        return "none"
    finally:
        print("finally", end=" ")


for error in (ValueError(), TypeError, KeyError(1), IndexError(2), OSError(), UnicodeDecodeError("u", b"", 0, 1, "r")):
    print(kind(error))
try:
    try:
        raise ValueError("v")
    except 5:
        pass
except TypeError as error:
    print(error, repr(error.__context__))
try:
    try:
        raise ValueError("v")
    except (ValueError, 5):
        print("matched before it was looked at")
except TypeError as error:
    print(error)
try:
    error
except NameError as gone:
    print(gone)
