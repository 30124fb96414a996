# The methods of list.
a = [3, 1, 2]
a.append(4)
a.extend((5, 6))
a.extend(x * 10 for x in range(2))
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(10)
print(a, a.index(2), a.count(1), a.index(1, 1), a.index(4, -5))
b = a.copy()
a.reverse()
print(a, b, a == b, a is b)
a.clear()
print(a, len(a), bool(a), bool(b))
print([1, True, 1.0, "1"].count(1))
print(list("héllo"), list(range(3)), list({1: 2}), list())
a += "xy"
print(a)
a *= 3
print(a, a * 0, 2 * [1, 2], [0] * -1)
