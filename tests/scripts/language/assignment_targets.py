a, (b, [c, *d]), *e = 1, (2, [3, 4, 5]), 6, 7
print(a, b, c, d, e)
x = y = [0]
x.append(1)
print(y)


class Box:
    pass


box = Box()
items = [0, 1, 2, 3]
box.first, items[1], *items[2:] = "abcd"
print(box.first, items)
(i, items[i]) = 0, "zero"
print(items)
*head, = "xy"
print(head)
for k, (v, *rest) in [("p", (1, 2, 3)), ("q", [4])]:
    print(k, v, rest)
try:
    p, q = [1]
except ValueError as error:
    print(error)
try:
    p, q = 1, 2, 3
except ValueError as error:
    print(error)
try:
    p, *q, r = [1]
except ValueError as error:
    print(error)
try:
    p, q = 5
except TypeError as error:
    print(error)
if (n := len(items)) > 3:
    print("walrus", n)
print([last := i * i for i in range(4)], last)
