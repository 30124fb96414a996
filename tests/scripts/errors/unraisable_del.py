# Exceptions in __del__ are reported and forgotten.
class Broken:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        values = [1]
        return values[self.n] + (
            values[0]
        )


def use():
    b = Broken(5)
    print("made")


use()
print("still here")
