# What sets refuse.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, error.args)


s = {1}
attempt(lambda: s.remove(2))
attempt(lambda: s.remove({3}))
attempt(lambda: set().pop())
attempt(lambda: s.add([]))
attempt(lambda: {[]})
attempt(lambda: {1: 1}.keys() | 5)
attempt(lambda: s | [1])
attempt(lambda: s & "a")
attempt(lambda: s - [1])
attempt(lambda: s < [1])
attempt(lambda: hash(s))
attempt(lambda: set(5))
attempt(lambda: set(1, 2))
attempt(lambda: frozenset(1, 2))
attempt(lambda: frozenset([[]]))
attempt(lambda: s.union(5))
attempt(lambda: s[0])
attempt(lambda: s.add())
attempt(lambda: s.update(1))
attempt(lambda: frozenset().add(1))
attempt(lambda: [] in s)
attempt(lambda: {2} in s)
attempt(lambda: set.add(1, 2))


def in_place():
    t = {1}
    t |= [2]


attempt(in_place)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as error:
    print(error)
it = iter({1, 2})
next(it)
print(list(it), list(it))
