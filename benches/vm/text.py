"""Strings split, joined, searched and formatted."""


def main():
    words = "the quick brown fox jumps over the lazy dog".split()
    total = 0
    for i in range(200_000):
        line = " ".join(words)
        total += len(line.upper().replace("THE", f"{i:05d}"))
        total += line.find("lazy") + line.count("o")
    print(total)


main()
