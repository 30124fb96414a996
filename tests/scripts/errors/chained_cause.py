# raise … from …
def read(key):
    try:
        return {}[key]
    except KeyError as error:
        raise LookupError(f"no {key}") from error


try:
    read("a")
except LookupError as error:
    print(repr(error.__cause__), error.__suppress_context__, repr(error.__context__))
read("b")
