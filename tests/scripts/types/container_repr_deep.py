# Too deep for repr, comparison and hash, but neither printing nor dropping may end the program.
deep = []
for i in range(100000):
    deep = [deep]
try:
    repr(deep)
except RecursionError as error:
    print("RecursionError", error)
other = []
for i in range(100000):
    other = [other]
try:
    deep == other
except RecursionError as error:
    print("RecursionError", error)
pair = ()
for i in range(1000000):
    pair = (pair, i)
print(pair[1], pair[0][1])
del pair
mapping = {}
for i in range(200000):
    mapping = {i: mapping}
print(list(mapping))
del mapping, deep, other
it = iter([1])
for i in range(200000):
    it = map(int, it)
del it


class Node:
    def __init__(self, next):
        self.next = next


node = None
for i in range(200000):
    node = Node(node)
del node
print("still here")
