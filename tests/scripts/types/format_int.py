# Format specifications of integers.
specs = ["", "d", "5", "<5", ">5", "^5", "=5", "05", "+", "-", " ", "+05", " 05", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "#010x", "#010b", ",", "_", "_x", "_b", "#_b", "010,", "012_d", "*^9,", "0>6", "é^7", "n", "c", "5c", "e", ".2e", "f", ".1f", "08.2f", "g", "%", ".0%", "E", "G", "020,", "_o", "<010", "^010", "=+6", "x<5x", "08,", "09,", "+_", "+#06x", " #06o"]
for value in (0, 7, -42, 65, 1234567, -1234567, 10**20, True):
    line = []
    for spec in specs:
        try:
            line.append(format(value, spec))
        except (ValueError, OverflowError, TypeError) as error:
            line.append(f"{type(error).__name__}: {error}")
    print(value, line)
for spec in ["s", ".2d", "z", ",x", ",_", "_,", "+c", "#c", ".", ".d", "5.", "dd", "5x5", "99999999999999999999", "y", "\x00", "é", ",b", ",n", "_n", "_c", "<<<", "=c", "zd", "0<=5", "++", ",,", "__", "&"]:
    try:
        print(repr(spec), format(5, spec))
    except (ValueError, OverflowError, TypeError) as error:
        print(repr(spec), type(error).__name__, error)
for value in (0x110000, -1, 10**30):
    try:
        format(value, "c")
    except OverflowError as error:
        print(error)
