import asyncio

for name in ("CancelledError", "InvalidStateError", "TimeoutError", "BrokenBarrierError", "IncompleteReadError",
             "LimitOverrunError", "SendfileNotAvailableError", "QueueEmpty", "QueueFull", "QueueShutDown"):
    cls = getattr(asyncio, name)
    print(name, cls.__module__, [base.__name__ for base in cls.__mro__])
print(asyncio.TimeoutError is TimeoutError)
print(repr(asyncio.CancelledError("x")), str(asyncio.CancelledError()))
error = asyncio.IncompleteReadError(b"abc", 10)
print(error, error.partial, error.expected)
error = asyncio.LimitOverrunError("too long", 5)
print(error, error.consumed)
