import copy, weakref
a = {"x": [1, 2, {3: (4, [5])}], "y": {1, 2}}
b = copy.deepcopy(a); c = copy.copy(a)
b["x"][2][3][1].append(6)
print(a, b, c["x"] is a["x"], b["x"] is a["x"])
class P:
    def __init__(self):
        self.v = [1]

    def __repr__(self):
        return f"P({self.v})"
p = P(); q = copy.deepcopy(p); r = copy.copy(p)
print(q, q.v is p.v, r.v is p.v)
loop = [1]; loop.append(loop)
d = copy.deepcopy(loop); print(d[1] is d, d)
class E(Exception):
    pass
print(repr(copy.copy(E("a", 1))))
w = weakref.ref(p, lambda ref: print("gone"))
print(w() is p)
wd = weakref.WeakValueDictionary(); wd["p"] = p
ws = weakref.WeakSet([p]); wk = weakref.WeakKeyDictionary({p: 1})
f = weakref.finalize(p, print, "final", 1)
print(len(wd), len(ws), len(wk), f.alive)
del p
print(w(), len(wd), len(ws), len(wk), f.alive)
