import bisect
import heapq
from heapq import heapify, heappop, heappush, heappushpop, heapreplace, merge, nlargest, nsmallest

h = []
for n in [5, 1, 8, 3, 9, 2]:
    heappush(h, n)
print(h, [heappop(h) for _ in range(len(h))])
data = [9, 7, 5, 3, 1, 8, 6]
heapify(data)
print(data, heappushpop(data, 0), heapreplace(data, 10), data)
print(nlargest(3, [4, 1, 9, 7]), nsmallest(2, ["bbb", "a", "cc"], key=len), nlargest(1, [3, 5]), nsmallest(5, []))
print(list(merge([1, 4, 7], [2, 5], [3, 6, 8])), list(merge([7, 3], [9, 1], reverse=True)))
tasks = []
heappush(tasks, (2, "write"))
heappush(tasks, (1, "read"))
heappush(tasks, (2, "alpha"))
print([heappop(tasks) for _ in range(3)])


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"I{self.n}"


items = [Item(n) for n in (3, 1, 2)]
heapify(items)
print(items, heappop(items))
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 0), bisect.bisect_left(a, 9))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a, bisect.bisect_left(["a", "bbb", "cccc"], 3, key=len), bisect.bisect(a, 3, 1, 3))
for call in (lambda: heappop([]), lambda: heappush((1,), 2), lambda: heappush([1], "x"), lambda: bisect.bisect([1], "a"),
             lambda: bisect.bisect([1], 2, lo=-1), lambda: heapreplace([], 1), lambda: heapify(5)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
