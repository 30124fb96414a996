# An exception that is thrown into a generator.
def gen():
    try:
        yield 1
    except ValueError as error:
        raise KeyError("handled") from error


g = gen()
next(g)
g.throw(ValueError("thrown"))
