# A dict that changes while it is walked over.
d = {i: i for i in range(3)}
try:
    for k in d:
        d[k + 10] = 1
except RuntimeError as error:
    print(error)
d = {i: i for i in range(3)}
try:
    for k in d:
        del d[k]
except RuntimeError as error:
    print(error)
d = {"a": 1, "b": 2}
for k in d:
    d[k] += 1
print(d)
for k, v in list(d.items()):
    if v == 2:
        del d[k]
print(d)
it = iter({1: 1})
print(next(it), next(it, None), next(it, None))
d = {1: 1, 2: 2}
it = iter(d.items())
next(it)
d[3] = 3
for attempt in range(2):
    try:
        next(it)
    except RuntimeError as error:
        print(error)
it = reversed({1: "a", 2: "b"}.items())
print(list(it))
keys = d.keys()
d[4] = 4
print(keys, len(keys), 4 in keys)
del d[1]
d[1] = "again"
print(d)
for i in range(100):
    d[i] = i
    if i % 3:
        del d[i]
print(list(d)[:5], len(d))
