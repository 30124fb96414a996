# Format specifications of floats.
specs = ["", "f", ".0f", ".1f", ".3f", "e", ".0e", ".3e", "E", "g", ".0g", ".3g", "G", "%", ".1%", ".3", ".0", ".12", "10", "<10", "^10.2f", "+.2f", " .2f", "010.2f", "=+10.1f", ",", ",.2f", "_.1f", "015,.2f", "#", "#.0f", "#g", "#.3g", "z.1f", "z.0f", "n", "*>12.4e", "020,.1f", "F", "#.0e", ".20f", ".17g", "#x"[0:1] + ".3", "+", "z", "+z.0f", "08", "-.1f", "_", "_g", ",e", "012_.1%"]
values = [0.0, -0.0, 1.0, -1.5, 0.1, 2.5, 1e16, 1.5e-5, 123456.789, -1234567.891, 1e100, 5e-324, 0.0001, 999999.5, 1e6, 0.05, 0.15, float("inf"), float("-inf"), float("nan"), -0.04, 100000.0, 1e15]
for value in values:
    line = []
    for spec in specs:
        try:
            line.append(format(value, spec))
        except (ValueError, OverflowError, TypeError) as error:
            line.append(f"{type(error).__name__}: {error}")
    print(value, line)
for spec in ["d", "x", "s", "c", "b", ",_", ".", "n,", ".99999999999", "1.2.3", "y", ",n", "0=10x", ".2147483648f"]:
    try:
        print(repr(spec), format(1.5, spec))
    except (ValueError, OverflowError, TypeError) as error:
        print(repr(spec), type(error).__name__, error)
