# cls.__dict__ can be read, not changed.
class C:
    x = 1

    def f(self):
        pass


p = C.__dict__
print(type(p).__name__, p["x"], "f" in p, p.get("zz"), p.get("zz", 5), len(p) > 3, "x" in list(p))
try:
    p["x"] = 2
except TypeError as error:
    print(error)
try:
    del p["x"]
except TypeError as error:
    print(error)
try:
    p["zz"]
except KeyError as error:
    print("KeyError", error)
C.y = 5
print(p["y"], [k for k in p if not k.startswith("__")], [k for k, v in p.items() if v == 5])
Proxy = type(p)
m = Proxy({"a": 1})
print(m, str(m), m == {"a": 1}, m | {"b": 2}, dict(m), {**m}, m.copy(), list(m.values()), list(reversed(m)))
try:
    Proxy([1])
except TypeError as error:
    print(error)
