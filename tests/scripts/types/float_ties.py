# Floats halfway between two shortest texts; and spaces around numbers.
for f in (662875877548079.25, 999999999999161.25, 71731278088769.125, 5e15 + 0.5, 4503599627370497.5, 2.0**50 + 0.25, 1125899906842624.75, 9007199254740993.0 * 2, 123456789012345.125):
    print(f, -f, f"{f:.1f}", f"{f:.16g}", f"{f}")
for text in ("12\x1c", "\x1f12", "12\x85", "\u200312", "\t12\n", "\xa012\x0b", "١٢\x1c", "12\u200b"):
    for kind in (int, float, complex):
        try:
            print(kind(text), end=" ")
        except ValueError as error:
            print(type(error).__name__, ascii(str(error)), end=" ")
    print()
