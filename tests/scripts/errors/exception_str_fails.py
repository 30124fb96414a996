# A message that can't be made.
class Broken(Exception):
    def __str__(self):
        raise KeyError("no text")


raise Broken("x")
