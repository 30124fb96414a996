"""A list sorted by a key, many times."""


def main():
    state = 12345
    items = []
    for i in range(20_000):
        state = (state * 1103515245 + 12345) % 2147483648
        items.append((state % 1000, i))
    total = 0
    for _ in range(15):
        items.sort(key=lambda item: item[1])
        items.sort(key=lambda item: (item[0], -item[1]))
        total += items[100][1]
    print(total)


main()
