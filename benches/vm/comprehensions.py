"""Comprehensions of all kinds."""


def main():
    total = 0
    for _ in range(100):
        squares = [i * i for i in range(10_000)]
        even = {i for i in squares if i % 2 == 0}
        index = {i: j for j, i in enumerate(squares)}
        total += len(even) + len(index) + sum(i for i in squares if i & 1)
    print(total)


main()
