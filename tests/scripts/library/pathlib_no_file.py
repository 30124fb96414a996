import traceback
from pathlib import Path

p = Path("/no/such") / "file.txt"
print(repr(p), type(p), p.exists(), p.is_file(), p.is_dir(), p.is_symlink(), p.is_mount(), Path("/").exists(), Path("/").is_dir())
print(list(p.glob("*")), list(p.rglob("**/*.py")), list(p.walk()), p.unlink(missing_ok=True), p.expanduser(), Path("~/x").expanduser() == Path.home() / "x")
print(p.absolute(), Path.cwd().is_absolute(), Path("a").absolute() == Path.cwd() / "a", Path("/a/../b/./c").resolve(), Path("/a/..").absolute())
print(Path.from_uri("file:///a%20b"), Path.from_uri("file://localhost/xyz"), p.as_uri())
for act in (p.stat, p.lstat, p.unlink, p.rmdir, p.mkdir, p.iterdir, p.readlink, p.owner,
            lambda: p.chmod(0o600), lambda: p.rename("/no/other"), lambda: p.replace("/no/other"), lambda: p.resolve(strict=True)):
    try:
        print(act())
    except FileNotFoundError as error:
        traceback.print_exception(error)
