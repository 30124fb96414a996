# Lists that change while something walks over them.
a = [1, 2, 3, 4]
for x in a:
    if x == 2:
        a.remove(x)
    print(x, a)
b = [1]
for x in b:
    if x < 5:
        b.append(x + 1)
print(b)
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), next(it, "still"))
c = [1, 2, 3]
it = iter(c)
print(list(it))
c.append(4)
print(list(it))
it = reversed(c)
print(next(it))
c.pop()
c.pop()
print(list(it))
c.extend(c)
print(c)
d = [c, c]
d[0].append("shared")
print(d)
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid)
a = b = [1]
a += [2]
print(b, a is b)
a = a + [3]
print(b, a is b)


class Evil:
    def __eq__(self, other):
        e.clear()
        return False


e = [Evil(), Evil(), 1]
print(1 in e, e)
