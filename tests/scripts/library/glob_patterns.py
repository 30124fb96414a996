import fnmatch
import glob
import ntpath

for pattern in ["*", "**", "a/**/b", "**/*.py", "a/*", ".*", "?x/[!a-c]*", "a**b", "", "a//b", "[", "**/**/x"]:
    print(pattern, glob.translate(pattern), glob.translate(pattern, recursive=True),
          glob.translate(pattern, recursive=True, include_hidden=True), glob.translate(pattern, seps="/\\"), fnmatch.translate(pattern))
print(glob.escape("a*b?[c]"), glob.escape(b"*"), glob.has_magic("a[b]"), glob.glob("/no/such/*.py"), list(glob.iglob("/no/such")), glob.glob("/"))

print(ntpath.join("a", "b"), ntpath.join("c:/a", "d:b", "e"), ntpath.join("c:", "x"), ntpath.join("//h/s", "x"), ntpath.join(b"a", b"/b"))
print(ntpath.split("c:/a/b"), ntpath.splitext("a.b/c"), ntpath.splitext("x.y"), ntpath.splitdrive("//h/s/x"), ntpath.splitroot("c:x"), ntpath.basename("a\\b"))
print(ntpath.normpath("a/./b/../c"), ntpath.normpath("c:/../x"), ntpath.normpath("../.."), ntpath.normcase("A/B"), ntpath.isabs("c:/x"), ntpath.isabs("/x"))
print(ntpath.commonpath(["c:/a/b", "C:\\a\\c"]), ntpath.relpath("c:/a/b", "c:/a/d/e"), [ntpath.isreserved(x) for x in ("nul", "a/com1.txt", "x.", "ok", "a?", "..")])
for call in (lambda: ntpath.join("a", 5), lambda: ntpath.join("a", b"b"), lambda: ntpath.commonpath(["c:/a", "d:/a"]), lambda: ntpath.commonpath([])):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
