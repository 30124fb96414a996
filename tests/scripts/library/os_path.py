import os
import os.path
from os.path import basename, dirname, join, splitext

print(join("a", "b", "/c", "d"), join("a/", "b"), join("", "x"), join("a", ""), os.sep, os.linesep == "\n", os.name)
print(basename("/a/b.txt"), dirname("/a/b.txt"), splitext("x.tar.gz"), splitext(".bashrc"), os.path.split("/a/b/"), os.path.split("a"))
print(os.path.normpath("/a/./b/../c//d"), os.path.normpath("../x/.."), os.path.normpath(""), os.path.isabs("/x"), os.path.isabs("x"))
print(os.path.relpath("/a/b/c", "/a/d"), os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonprefix(["abc", "abd"]))
os.environ["MY_VAR"] = "value"
print(os.environ["MY_VAR"], os.getenv("NOPE"), os.getenv("NOPE", "d"), "MY_VAR" in os.environ, os.path.expandvars("$MY_VAR/${MY_VAR}x/$NOPE"))
del os.environ["MY_VAR"]
print(os.environ.get("MY_VAR"), os.fspath("p"), os.path.exists("/definitely/not/here"), len(os.urandom(8)))
for call in (lambda: os.environ["NOPE_X"], lambda: os.fspath(5), lambda: os.stat("/no/such/file"), lambda: join("a", 5),
             lambda: os.listdir("/no/such"), lambda: os.environ.__setitem__("A", 5), lambda: os.remove("/no/such/file")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(os.strerror(2), os.path is os.path, os.curdir, os.pardir, os.extsep, os.pathsep, isinstance(os.getpid(), int))
