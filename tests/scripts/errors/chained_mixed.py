# Cause, context and groups in one chain.
def build():
    try:
        try:
            raise KeyError("first")
        except KeyError as error:
            raise ExceptionGroup("group", [ValueError("v"), error]) from TypeError("cause")
    except ExceptionGroup:
        raise RuntimeError("last")


build()
