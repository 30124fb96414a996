# except* splits, and what nobody handles goes on.
def run(group):
    try:
        try:
            raise group
        except* ValueError as matched:
            print("values", repr(matched))
        except* TypeError as matched:
            print("types", repr(matched))
        print("went on")
    except BaseException as error:
        print("left", repr(error), repr(error.__context__), repr(error.__cause__))


run(ExceptionGroup("a", [ValueError(1)]))
run(ExceptionGroup("a", [ValueError(1), TypeError(2)]))
run(ExceptionGroup("a", [ValueError(1), KeyError(2), ExceptionGroup("b", [TypeError(3), OSError(4)])]))
run(ValueError("naked"))
run(KeyError("naked"))

try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError:
        raise RuntimeError("new")
    except* TypeError:
        raise
except ExceptionGroup as error:
    print(repr(error))
