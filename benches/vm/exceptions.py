"""Exceptions raised and caught, through a few frames."""


class Refused(Exception):
    pass


def deep(n, i):
    if n == 0:
        if i % 2:
            raise Refused(i)
        return i
    return deep(n - 1, i)


def main():
    caught = 0
    for i in range(400_000):
        try:
            deep(3, i)
        except Refused as error:
            caught += error.args[0] % 3
        finally:
            caught += 1
    print(caught)


main()
