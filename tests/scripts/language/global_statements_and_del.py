x = 1


def delete():
    global x
    del x


delete()
try:
    x
except NameError as error:
    print(error)


def local_delete():
    y = 1
    del y
    try:
        print(y)
    except UnboundLocalError as error:
        print(error)
    y = 2
    return y


print(local_delete())
a = [1, 2, 3, 4, 5]
del a[0], a[-1], a[1:]
print(a)
d = {"k": 1}
del d["k"]
for wrong in ("del d['k']", "del a[5]", "del missing", "del d.attr", "del (1).real"):
    try:
        exec(wrong)
    except Exception as error:
        print(type(error).__name__, error)
assert True, "never"
try:
    assert 1 == 2, ("a", "tuple")
except AssertionError as error:
    print(error.args)
try:
    assert []
except AssertionError as error:
    print(error.args)
pass
...
print(__name__, __doc__, type(__builtins__).__name__)
if (lambda: (yield))() is not None:
    print("a generator")
for text in ("def f():\n x = 1\n global x", "def f(a):\n global a", "nonlocal q", "def f():\n nonlocal q", "return 1", "yield 1", "break", "continue", "await x", "def f(): del f()", "x: int = y: 3", "del 5", "f() = 1", "None = 1", "x + 1 = 2", "def f(a, a): pass", "f(a=1, a=2)", "f(**k, *a)", "class C: return 1", "async def f(): yield from x", "[x async for x in y]", "import a.b as c.d", "from . import *", "def f(): from m import *"):
    try:
        compile(text, "t", "exec")
        print("fine", text)
    except SyntaxError as error:
        print(error.msg, error.offset)
