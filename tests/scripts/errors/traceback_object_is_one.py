"""A traceback object is one object: it compares equal to itself, and so does its frame."""


def fails():
    raise ValueError("x")


try:
    fails()
except ValueError as caught:
    error = caught

print(error.__traceback__ is error.__traceback__)
print(error.__traceback__ == error.__traceback__)
first = error.__traceback__
print(first is error.__traceback__, first.tb_next is first.tb_next, first.tb_next.tb_next)
inner = first.tb_next
print(inner.tb_frame is inner.tb_frame, inner.tb_frame == inner.tb_frame)
print(inner.tb_frame == first.tb_frame, inner == first)
print({inner: "inner"}[first.tb_next])

try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as group:
        part = group
        raise
except ExceptionGroup as rest:
    print(rest.__traceback__ == part.__traceback__)
    match, other = rest.split(ValueError)
    print(match.__traceback__ == rest.__traceback__, match.__traceback__ is other.__traceback__)

copy = ValueError("y").with_traceback(first)
print(copy.__traceback__ is first)
copy.__traceback__ = None
print(copy.__traceback__)
