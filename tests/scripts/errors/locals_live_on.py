# What a frame held lives until the exception goes.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def work():
    local = Noisy("local")
    raise ValueError("v")


try:
    work()
except ValueError as error:
    print("handling")
print("after")


def keep():
    saved = None
    try:
        work()
    except ValueError as error:
        saved = error
    print("saved")
    saved = None
    print("let go")


keep()
work()
