from pathlib import PurePath, PurePosixPath, PureWindowsPath

posix = ["", ".", "a", "/", "//a/b", "///a", "a/./b//c/", "../x/..", "/usr/lib/python3.13/os.py", ".bashrc", "x.tar.gz", "trail.", "a/b."]
for text in posix:
    p = PurePosixPath(text)
    print(repr(p), p.parts, p.drive, p.root, p.anchor, p.name, p.stem, p.suffix, p.suffixes, p.parent, p.is_absolute(), list(p.parents))
windows = ["c:", "c:x", "c:/x/y.txt", "//host/share/dir/f", "//host/share", "//?/c:/x", "//?/UNC/host/share/x", "a/b\\c", "\\x", "./c:y", "nul", "//host"]
for text in windows:
    p = PureWindowsPath(text)
    print(repr(p), str(p), p.parts, p.drive, p.root, p.name, p.is_absolute(), [str(x) for x in p.parents])

p = PurePath("/srv", "app", PurePosixPath("x"), "../y") / "z" / "q.txt"
print(type(p).__name__, p, "a" / PurePath("b"), p.joinpath("/etc", "hosts"), bytes(p), hash(p) == hash(PurePosixPath(str(p))))
print(p.with_name("r"), p.with_suffix(".md"), p.with_suffix(""), p.with_stem("w"), PurePath("a").with_suffix(".c"))
print(p.relative_to("/srv"), p.is_relative_to("/srv/app"), p.is_relative_to("/etc"), p.relative_to("/srv/b/c", walk_up=True))
print(p.parents[0], p.parents[-1], p.parents[1:3], len(p.parents), p.parents, p.as_uri(), PurePath("a b/ü").as_posix(), PurePosixPath("/a b/ü").as_uri())
print(PureWindowsPath("c:/a b").as_uri(), PureWindowsPath("//h/s/x").as_uri(), PurePosixPath(PureWindowsPath("a\\b", "c")))
print(PureWindowsPath("c:/a", "d:b"), PureWindowsPath("c:/a", "C:b"), PureWindowsPath("c:/a", "/b"), PureWindowsPath("a") / "c:/x", PureWindowsPath("//h/s", "x"))

for path, pattern in [("a/b.py", "*.py"), ("/a/b.py", "a/*.py"), ("/a/b.py", "/*.py"), ("a/b/c", "b/*"), ("a/b", "**"), ("A", "a"), ("x[1]", "x[[]1]"), ("ab", "a?"), ("a/b/c.py", "a/**/*.py"), ("a.py", "**/*.py")]:
    print(path, pattern, PurePosixPath(path).match(pattern), PurePosixPath(path).full_match(pattern), PureWindowsPath(path).match(pattern), PurePath(path).match(pattern, case_sensitive=False))
print(PureWindowsPath("A/b") == PureWindowsPath("a/B"), PurePosixPath("A") == PurePosixPath("a"), PurePosixPath("a") == PureWindowsPath("a"), PurePosixPath("a") == "a")
print(sorted(PurePath(x) for x in ["b", "a/b", "a", "a-b", "/"]), {PurePath("a"): 1}[PurePath("./a")], PureWindowsPath("b") > PureWindowsPath("A"))
print(PurePosixPath.__module__, isinstance(p, PurePath), PurePath("a").parent.parent.parent == PurePath(), PurePath("a:b"), PureWindowsPath("./a:b"))

match PurePath("a/b").parts:
    case (first, *rest):
        print(first, rest)
