# What except* leaves, printed.
def work():
    try:
        raise ExceptionGroup("several", [ValueError("v"), TypeError("t"), KeyError("k")])
    except* ValueError as group:
        raise RuntimeError("while handling") from group
    except* TypeError:
        pass


work()
