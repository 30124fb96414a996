"""Strings built piece by piece."""


def main():
    text = ""
    parts = []
    for i in range(1_000_000):
        text += "ab"
        parts.append(str(i))
    print(len(text), len(",".join(parts)))


main()
