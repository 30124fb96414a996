# OSError chooses its class by the number.
for args in ((2, "a"), (2, "a", "f"), (13, "b"), (17, "c"), (110, "d"), (111, "e"), (104, "f"), (32, "g"), (9999, "h"), ("text",), (1, 2, 3, 4, 5)):
    error = OSError(*args)
    print(repr(error), "|", error, "|", error.errno, error.strerror, error.filename, error.args)


class Mine(OSError):
    pass


class Own(OSError):
    def __init__(self, code):
        super().__init__(code, "own text", "file")
        self.code = code


print(repr(Mine(2, "x")), Own(2), Own(2).args, Own(2).code, Own(2).filename)
print(isinstance(FileNotFoundError(2, "a"), OSError), IOError is OSError, issubclass(TimeoutError, OSError))
raise FileNotFoundError(2, "No such file or directory", "missing.txt")
