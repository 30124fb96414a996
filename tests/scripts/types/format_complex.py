# Format specifications of complex numbers.
values = [1 + 2j, -1.5j, 0j, complex(-0.0, -0.0), 1e10 - 1e-5j, complex("inf+nanj"), 12345.678 + 0.5j]
specs = ["", ".2f", "f", "e", ".1e", "g", "G", ".3", "20", "<20.1f", ">20", "^20.1f", "+.1f", " .1f", ",.1f", "#.0f", "n", "*^30", "_.2f", "z.0f", ".0f", "+", "E"]
for value in values:
    print(value, [format(value, spec) for spec in specs])
for spec in ["020", "=20", "d", "s", "x", "%", "b", "05.1f", "c"]:
    try:
        print(format(1 + 2j, spec))
    except ValueError as error:
        print(error)
