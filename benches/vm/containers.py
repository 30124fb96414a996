"""Lists, dicts and sets, filled, read and changed."""


def main():
    counts = {}
    for i in range(1_000_000):
        key = i * 7919 % 1009
        counts[key] = counts.get(key, 0) + 1
    values = [0] * 1000
    for i in range(1_000_000):
        values[i % 1000] += i
    values.append(len(counts))
    seen = set()
    for i in range(1_000_000):
        if i % 313 not in seen:
            seen.add(i % 313)
    print(len(counts), sum(values), len(seen))


main()
