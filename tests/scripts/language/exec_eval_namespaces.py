ns = {"x": 2}
exec("y = x * 2\ndef f(): return x + y", ns)
print(ns["y"], ns["f"](), "__builtins__" in ns)
print(eval("x + y", ns), eval("x + z", {"x": 1}, {"z": 5}), eval(" 1 + 1 "))


def local():
    v = 1
    exec("v = 2; w = 3")
    try:
        print(v, w)
    except NameError as error:
        print(error)
    print(eval("v"), sorted(locals()))
    scope = locals()
    scope["v"] = 9
    print(v, locals() is scope)
    exec("made = v + 1", globals(), scope)
    print(scope["made"])


local()
code = compile("a = 1; b = a + 1", "made.py", "exec")
out = {}
exec(code, out)
print(out["b"], code.co_filename, code.co_name, type(code).__name__)
print(eval(compile("3 * 4", "e", "eval")), exec("pass"))
single = compile("1 + 1", "s", "single")
exec(single)
for text, kind in (("x =", "exec"), ("x = 1", "eval"), ("a b", "exec")):
    try:
        compile(text, "bad.py", kind)
    except SyntaxError as error:
        print(error.msg, error.filename, error.lineno, error.offset)
for wrong in (lambda: eval(5), lambda: exec(None), lambda: compile("1", "f", "other"), lambda: eval("1", 5), lambda: exec("1", {}, 5)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Names(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(eval("anything + other", {}, Names()))
print(globals() is vars(), "local" in dir(), vars(type("V", (), {"q": 1}))["q"])
exec("class K:\n    z = 1\n    def m(self): return self.z\nprint(K().m(), K.__module__, K.__qualname__)")
