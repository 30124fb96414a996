# Messages of several lines within a group, and a group as a cause.
try:
    raise ExceptionGroup("title\nsecond line", [ValueError("one\ntwo"), KeyError("k")])
except ExceptionGroup as error:
    raise RuntimeError("because of the group") from error
