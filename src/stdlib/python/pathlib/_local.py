"""Paths of this and of other machines as objects."""

import io
import ntpath
import os
import posixpath
from _collections_abc import Sequence

from ._abc import UnsupportedOperation, PurePathBase, PathBase

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class _PathParents(Sequence):
    """The folders above a path, the nearest first."""

    __slots__ = ('_path',)

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._tail)

    def __getitem__(self, idx):
        path = self._path
        count = len(path._tail)
        if isinstance(idx, slice):
            return tuple(self[at] for at in range(*idx.indices(count)))
        if idx >= count or idx < -count:  #: 48 if «idx >= len(self)» or idx < -len(self):
            raise IndexError(idx)  #: 49
        if idx < 0:
            idx += count
        return path._of_parts(path.drive, path.root, path._tail[:count - 1 - idx])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePath(PurePathBase):
    """A path that knows no disk: one of this machine's kind."""

    # What was given; then, when it was asked for: the drive, root and names, and the text.
    __slots__ = ('_raw_paths', '_parsed', '_str', '__weakref__')
    parser = os.path

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        given = []
        for arg in args:
            if isinstance(arg, PurePath):
                raw = arg._raw_paths
                if arg.parser is ntpath and self.parser is posixpath:
                    raw = [text.replace('\\', '/') for text in raw]
                given += raw
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                f"not {type(path).__name__!r}")  #: 132 raise TypeError(\n...<2 lines>...\n    f"not {type(path).__name__!r}")
            given.append(path)
        self._raw_paths = given
        self._parsed = self._str = None

    def joinpath(self, *pathsegments):
        """The path with others below it, or the last that begins at a root."""
        return self.with_segments(self, *pathsegments)  #: 146

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def __reduce__(self):
        return self.__class__, tuple(self._raw_paths)

    def __repr__(self):
        return f'{self.__class__.__name__}({self.as_posix()!r})'

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __str__(self):
        if self._str is None:
            self._str = self._text_of(self.drive, self.root, self._tail) or '.'
        return self._str

    @property
    def _folded(self):
        """The text that decides what is equal."""
        return str(self) if self.parser is posixpath else str(self).lower()

    @property
    def _order(self):
        """What decides which path comes first."""
        return self._folded.split(self.parser.sep)

    def __hash__(self):
        return hash(self._folded)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parser is other.parser and self._folded == other._folded

    def _compares(self, other):
        return isinstance(other, PurePath) and self.parser is other.parser

    def __lt__(self, other):
        return self._order < other._order if self._compares(other) else NotImplemented

    def __le__(self, other):
        return self._order <= other._order if self._compares(other) else NotImplemented

    def __gt__(self, other):
        return self._order > other._order if self._compares(other) else NotImplemented

    def __ge__(self, other):
        return self._order >= other._order if self._compares(other) else NotImplemented

    @classmethod
    def _text_of(cls, drive, root, tail):
        if not drive and not root and tail and cls.parser.splitdrive(tail[0])[0]:
            # A name with a colon is no drive.
            tail = ['.', *tail]
        return drive + root + cls.parser.sep.join(tail)

    def _of_parts(self, drive, root, tail):
        """A path of the same kind from what it consists of."""
        path = self._of_text(self._text_of(drive, root, tail))
        path._parsed = drive, root, tail
        return path

    def _of_text(self, text):
        path = self.with_segments(text)
        path._str = text or '.'
        return path

    @classmethod
    def _parse(cls, text):
        """The drive, the root and the names of a path."""
        sep, altsep = cls.parser.sep, cls.parser.altsep
        if altsep:
            text = text.replace(altsep, sep)
        drive, root, rest = cls.parser.splitroot(text)
        if not root and drive.startswith(sep) and not drive.endswith(sep):
            # A share has a root, also when nothing follows.
            names = drive.split(sep)
            if len(names) == 6 or len(names) == 4 and names[2] not in '?.':
                root = sep
        return drive, root, [name for name in rest.split(sep) if name and name != '.']

    def _parts_of_it(self):
        if self._parsed is None:
            self._parsed = self._parse(self._raw_path)
        return self._parsed

    @property
    def _raw_path(self):
        raw = self._raw_paths
        return self.parser.join(*raw) if raw else ''

    @property
    def _tail(self):
        return self._parts_of_it()[2]

    @property
    def drive(self):
        """The drive or share."""
        return self._parts_of_it()[0]

    @property
    def root(self):
        """The slash at the beginning."""
        return self._parts_of_it()[1]

    @property
    def anchor(self):
        """The drive and the root."""
        return self.drive + self.root

    @property
    def parts(self):
        """The drive with the root, and the names."""
        anchor = self.anchor
        return (anchor, *self._tail) if anchor else tuple(self._tail)

    @property
    def parent(self):
        """The path one above; of a root, itself."""
        tail = self._tail
        return self._of_parts(self.drive, self.root, tail[:-1]) if tail else self

    @property
    def parents(self):
        """All paths above, the nearest first."""
        return _PathParents(self)

    @property
    def name(self):
        """The last name."""
        tail = self._tail
        return tail[-1] if tail else ''

    def with_name(self, name):
        """The path with another last name."""
        if name:
            bad = self.parser.sep in name or name == '.'  #: 357 if not name or «p.sep in name» or (p.altsep and p.altsep in name) or name == '.':
            bad = bad or self.parser.altsep and self.parser.altsep in name
        if not name or bad:
            raise ValueError(f"Invalid name {name!r}")  #: 358
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")  #: 361
        return self._of_parts(self.drive, self.root, self._tail[:-1] + [name])

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """The path as it is from another one."""
        if _deprecated:
            _warn("support for supplying more than one positional argument to pathlib.PurePath.relative_to() is "
                  "deprecated and scheduled for removal in Python 3.14")
            other = self.with_segments(other, *_deprecated)  #: 378
        elif not isinstance(other, PurePath):
            other = self.with_segments(other)  #: 380
        above = [self, *self.parents]
        steps = 0
        for path in (other, *other.parents):
            if path in above:
                return self._of_parts('', '', ['..'] * steps + self._tail[len(path._tail):])
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")  #: 385
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")  #: 387
            steps += 1
        raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")  #: 389

    def is_relative_to(self, other, /, *_deprecated):
        """Whether the path is another one or below it."""
        if _deprecated:
            _warn("support for supplying more than one argument to pathlib.PurePath.is_relative_to() is deprecated and "
                  "scheduled for removal in Python 3.14")
            other = self.with_segments(other, *_deprecated)  #: 401
        elif not isinstance(other, PurePath):
            other = self.with_segments(other)  #: 403
        return other == self or other in self.parents

    def is_absolute(self):
        """Whether the path says where it begins."""
        return bool(self.root) if self.parser is posixpath else self.parser.isabs(self)

    def is_reserved(self):
        """Whether Windows keeps a name of the path for itself."""
        _warn("pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. Use "
              "os.path.isreserved() to detect reserved paths on Windows.")
        return self.parser is ntpath and ntpath.isreserved(self)

    def as_uri(self):
        """The path as a `file:` address."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")  #: 431
        from urllib.parse import quote_from_bytes
        drive, path = self.drive, self.as_posix()
        if len(drive) == 2 and drive[1] == ':':
            return f'file:///{drive}' + quote_from_bytes(os.fsencode(path[2:]))
        return ('file:' if drive else 'file://') + quote_from_bytes(os.fsencode(path))


def _warn(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path with slashes."""

    parser = posixpath
    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path with backslashes and drives."""

    parser = ntpath
    __slots__ = ()


class Path(PathBase, PurePath):
    """A path of this machine, whose disk is empty."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            _warn("support for supplying keyword arguments to pathlib.PurePath is deprecated and scheduled for removal "
                  "in Python 3.14")
        super().__init__(*args)  #: 503

    def stat(self, *, follow_symlinks=True):
        """What the disk knows of the path."""
        return os.stat(self, follow_symlinks=follow_symlinks)  #: 515

    def is_mount(self):
        """Whether another disk begins there."""
        return os.path.ismount(self)

    def is_junction(self):
        """Whether it is a junction, as only Windows has them."""
        return False

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Opens the file."""
        return io.open(self, mode, buffering, encoding, errors, newline)  #: 537

    def read_text(self, encoding=None, errors=None, newline=None):
        """The file's text."""
        return PathBase.read_text(self, encoding, errors, newline)  #: 546

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Makes a text the file's contents."""
        return PathBase.write_text(self, data, encoding, errors, newline)  #: 555

    def iterdir(self):
        """The paths in the folder."""
        entries = os.scandir(str(self))  #: 575 with «os.scandir(root_dir)» as scandir_it:
        return iter([self / entry.name for entry in entries])

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The files below that fit a pattern: none, as there are no files."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)  #: 587
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")  #: 589
        if not pattern._tail:
            raise ValueError("Unacceptable pattern: {!r}".format(pattern))  #: 592
        return map(self._of_text, ())

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The files anywhere below that fit a pattern: none, as there are no files."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)  #: 618
        pattern = '**' / pattern
        return self.glob(pattern, case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)  #: 620

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """The folders below, with what is in them."""
        for path, folders, files in os.walk(str(self), top_down, on_error, follow_symlinks):
            yield self._of_text(path), folders, files

    def absolute(self):
        """The path from the root, with nothing resolved."""
        if self.is_absolute():
            return self
        folder = os.getcwd()
        if not self._tail:
            return self._of_text(folder)
        drive, root, rest = os.path.splitroot(folder)
        return self._of_parts(drive, root, (rest.split(self.parser.sep) if rest else []) + self._tail)

    def resolve(self, strict=False):
        """The path from the root, with `..` resolved."""
        return self.with_segments(os.path.realpath(self, strict=strict))  #: 670

    def owner(self, *, follow_symlinks=True):
        """The name of the file's owner."""
        self.stat(follow_symlinks=follow_symlinks)  #: 677 uid = «self.stat(follow_symlinks=follow_symlinks)».st_uid
        return os.getlogin()

    def group(self, *, follow_symlinks=True):
        """The name of the file's group."""
        self.stat(follow_symlinks=follow_symlinks)  #: 685 gid = «self.stat(follow_symlinks=follow_symlinks)».st_gid
        return os.getlogin()

    def readlink(self):
        """Where a symbolic link leads."""
        return self.with_segments(os.readlink(self))  #: 693

    def touch(self, mode=0o666, exist_ok=True):
        """Makes an empty file."""
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(os.open(self, flags, mode))  #: 714 fd = os.open(self, flags, mode)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Makes a folder."""
        if self.is_mount():
            if not exist_ok:
                raise FileExistsError(17, 'File exists', str(self))  #: 722 os.mkdir(self, mode)
        elif parents:
            os.makedirs(self, mode, exist_ok)
        else:
            os.mkdir(self, mode)  #: 722

    def chmod(self, mode, *, follow_symlinks=True):
        """Changes who may do what with the file."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)  #: 738

    def unlink(self, missing_ok=False):
        """Removes the file."""
        try:
            os.unlink(self)  #: 746
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Removes the folder."""
        os.rmdir(self)  #: 755

    def rename(self, target):
        """Gives the file another path."""
        os.rename(self, target)  #: 767
        return self.with_segments(target)

    def replace(self, target):
        """Gives the file another path, even where a file is there."""
        os.replace(self, target)  #: 780
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        """Makes a symbolic link to a path."""
        os.symlink(target, self, target_is_directory)  #: 789

    def hardlink_to(self, target):
        """Makes it another name of a file."""
        os.link(target, self)  #: 798

    def expanduser(self):
        """The path with the user's folder for `~`."""
        tail = self._tail
        if self.anchor or not tail or not tail[0].startswith('~'):
            return self
        home = os.path.expanduser(tail[0])
        if home.startswith('~'):
            raise RuntimeError("Could not determine home directory.")  #: 808
        drive, root, names = self._parse(home)
        return self._of_parts(drive, root, names + tail[1:])

    @classmethod
    def from_uri(cls, uri):
        """The path of a `file:` address."""
        if not uri.startswith('file:'):  #: 817
            raise ValueError(f"URI does not start with 'file:': {uri!r}")  #: 818
        path = uri.removeprefix('file:')
        if path.startswith('///'):
            path = path[2:]
        elif path.startswith('//localhost/'):
            path = path.removeprefix('//localhost')
        if path.startswith('///') or path.startswith('/') and path[2:3] in ':|':
            path = path[1:]
        if path[1:2] == '|':
            path = f'{path[0]}:{path[2:]}'
        from urllib.parse import unquote_to_bytes
        path = cls(os.fsdecode(unquote_to_bytes(path)))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")  #: 835
        return path


class PosixPath(Path, PurePosixPath):
    """A path of this machine."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of a machine with Windows: there is none."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")  #: 860 raise UnsupportedOperation(\n    f"cannot instantiate {cls.__name__!r} on your system")
