# Exceptions of the script's own.
class AppError(Exception):
    """Base."""

    def __init__(self, message, *, code=0):
        super().__init__(message)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


class NotFound(AppError):
    def __init__(self, what):
        super().__init__(f"{what} not found", code=404)


class Weird(KeyError, AttributeError):
    pass


class NoInit(Exception):
    def __init__(self, a, b):
        self.sum = a + b


try:
    raise NotFound("page")
except AppError as error:
    print(error, repr(error), error.code, error.args)
print(repr(Weird("w")), str(Weird("w")), Weird.__mro__[1].__name__)
print(NoInit(1, 2).args, NoInit(1, 2).sum, repr(NoInit(1, 2)))
try:
    NoInit(1)
except TypeError as error:
    print(error)
raise NotFound("user")
