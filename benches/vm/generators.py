"""Generators that are fed from generators."""


def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for i in source:
        yield i * i


def chained(n):
    yield from squares(numbers(n))


print(sum(chained(1_500_000)))
