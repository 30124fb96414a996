# Numbers of different types compare by their exact values.
values = [0, -0.0, 1, True, 1.0, 1 + 0j, 0.1, 2**53, 2**53 + 1, float(2**53), 10**30, 1e30, -(10**30), float("inf"), float("-inf"), float("nan"), False]
for a, b in ((a, b) for i, a in enumerate(values) for b in values[i + 1 :]):
    row = [a == b, a != b]
    try:
        row += [a < b, a <= b, a > b, a >= b]
    except TypeError as error:
        row.append(str(error))
    print(a, b, row)
