# Functions in functions, and a class body.
def outer():
    def inner():
        def innermost():
            return undefined_thing

        return innermost()

    return inner()


class Holder:
    try:
        value = outer()
    except NameError as error:
        print("in the class body:", error)
    value = outer()
