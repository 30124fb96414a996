# Operations of a container with itself.
a = [1, 2]
a += a
a.extend(a)
a[1:3] = a
print(a)
d = {1: 1}
d.update(d)
d |= d
print(d, d == d)
s = {1, 2}
s |= s
s &= s
print(s, s - s, s ^ s, s.issubset(s), s < s, s <= s)
s -= s
print(s)
s = {1, 2, 3}
s ^= s
print(s)
s = {1, 2}
s.difference_update(s)
print(s)
s.update(s, s)
print(s)
t = (1,)
t += t
print(t)
b = bytearray(b"ab")
b *= 2
print(b)
keys = {1: 1, 2: 2}
print(keys.keys() & keys.keys(), keys.keys() == keys.keys(), keys.items() - keys.items())
z = [1, 2, 3]
print(list(zip(z, z)), z.index(3), [x for x in z if x in z], sorted(z, key=z.index))
