import json
print(json.dumps({"a":[1,2.5,None,True,"x\n\"é😀\x01"],"b":{}, "c":[], 1:2, None:3, 2.5:4, True:1}))
print(json.dumps({"b":1,"a":[1,{"z":(1,2)}]}, indent=2, sort_keys=True))
print(json.dumps([1,[2,[]]], indent="\t", ensure_ascii=False), json.dumps("é"), json.dumps("é", ensure_ascii=False))
print(json.dumps([1,2,{"a":3}], separators=(",",":")), json.dumps(float("nan")), json.dumps([1e100, float("-inf"), 1e16, 10**30]))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o,set): return sorted(o)
        return super().default(o)
print(json.dumps({"s":{3,1}}, cls=E), json.dumps({1,2}, default=list), E().encode([{2}]), list(json.JSONEncoder().iterencode([]))) 
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: json.dumps({1}))
t(lambda: json.dumps({(1,2):3}))
print(json.dumps({(1,2):3,"a":1}, skipkeys=True))
t(lambda: json.dumps(float("inf"), allow_nan=False))
a=[]; a.append(a)
t(lambda: json.dumps(a))
t(lambda: json.dumps({1:1,"a":2}, sort_keys=True))
t(lambda: json.dumps({1}, cls=E, indent=1))
t(lambda: json.dumps(object, cls=E, indent=1))
class F(float): pass
class I(int):
    def __repr__(self): return "I!"
    __str__=__repr__
print(json.dumps([F(1.5), I(3)]), json.dumps({I(3):1}))
class S:
    def write(self,x): print("w", x) if 0 else None
json.dump([1], S())
print(json.dumps(1), json.dumps("a"), json.dumps(None), json.dumps(()), json.dumps("</script>\u2028"))
