# slice objects.
s = slice(1, 10, 2)
print(s, slice(5), slice(None), s.start, s.stop, s.step)
print(s.indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(2), slice(10).indices(4))
print(slice(1, 2) == slice(1, 2), slice(1) == slice(2), slice(1, 2) < slice(1, 3), hash(slice(1, 2)) == hash(slice(1, 2)))
print("abcdef"[s], [1, 2, 3, 4][s], (1, 2, 3)[slice(-2, None)], {slice(1, 2): "ok"}[slice(1, 2)])


class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


o = Show()
print(o[1], o[1:2], o[::3], o[1:2, 3], o[...], o[:, None], o[()])
o[1:2] = 5
del o[::2]
for action in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: s.indices(-1), lambda: s.indices("a")):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
try:
    s.start = 3
except AttributeError as error:
    print(error)
