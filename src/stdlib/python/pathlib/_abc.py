"""What follows from the parts of a path, and from what a disk says about it."""

from glob import _matcher

__all__ = ["UnsupportedOperation"]


class UnsupportedOperation(NotImplementedError):
    """Raised for what a path can't do here."""


def _minds_case(parser):
    return parser.normcase('Aa') == 'Aa'


class PurePathBase:
    """What paths have besides their parts."""

    __slots__ = ()

    def with_segments(self, *pathsegments):
        """A path of the same kind from its segments."""
        return type(self)(*pathsegments)  #: 135

    def as_posix(self):
        """The path with slashes."""
        return str(self).replace(self.parser.sep, '/')

    @property
    def suffix(self):
        """The last extension of the name, with its dot."""
        name = self.name
        at = name.rfind('.')
        return name[at:] if 0 < at < len(name) - 1 else ''

    @property
    def suffixes(self):
        """All extensions of the name, with their dots."""
        name = self.name
        if name.endswith('.'):
            return []
        return [f'.{extension}' for extension in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The name without its last extension."""
        name, suffix = self.name, self.suffix
        return name[:-len(suffix)] if suffix else name

    def with_stem(self, stem):
        """The path with another name before the extension."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)  #: 215
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")  #: 218
        return self.with_name(stem + suffix)  #: 220

    def with_suffix(self, suffix):
        """The path with another extension, or without one."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")  #: 230
        if suffix:
            fits = suffix.startswith('.') and len(suffix) > 1  #: 231 elif suffix and not («suffix.startswith»('.') and len(suffix) > 1):
            if not fits:
                raise ValueError(f"Invalid suffix {suffix!r}")  #: 232
        return self.with_name(stem + suffix)  #: 234

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the path ends as a pattern says, or fits all of it when that begins at a root."""
        if not isinstance(path_pattern, PurePathBase):
            path_pattern = self.with_segments(path_pattern)  #: 369
        if case_sensitive is None:
            case_sensitive = _minds_case(self.parser)
        patterns, parts = path_pattern.parts, self.parts
        if not patterns:
            raise ValueError("empty pattern")  #: 376
        surplus = len(parts) - len(patterns)
        if surplus < 0 or surplus and path_pattern.anchor:
            return False
        sep = path_pattern.parser.sep
        return all(_matcher(pattern, sep, case_sensitive, False)(part)
                   for pattern, part in zip(patterns[::-1], parts[::-1]))

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether all of the path fits a pattern, in which `**` stands for any number of folders."""
        if not isinstance(pattern, PurePathBase):
            pattern = self.with_segments(pattern)  #: 394
        if case_sensitive is None:
            case_sensitive = _minds_case(self.parser)
        fits = _matcher(_text(pattern), pattern.parser.sep, case_sensitive, True)
        return fits(_text(self)) is not None


def _text(path):
    """The path as patterns see it: the path of no parts is no dot."""
    text = str(path)
    return '' if text == '.' else text


def _tells(name, doc):
    """A question that no file answers with yes."""
    def tells(self):
        _look(self)
        return False
    tells.__name__, tells.__qualname__, tells.__doc__ = name, f'PathBase.{name}', doc
    return tells


def _look(path, follow_symlinks=True):
    """What the disk knows of a path, `None` if nothing."""
    try:
        return path.stat(follow_symlinks=follow_symlinks)
    except FileNotFoundError:
        return None


class PathBase(PurePathBase):
    """What paths have that know a disk."""

    __slots__ = ()

    def lstat(self):
        """Like `stat`, of the link itself."""
        return self.stat(follow_symlinks=False)  #: 437

    def exists(self, *, follow_symlinks=True):
        """Whether there is such a file or folder."""
        return self.is_mount() or _look(self, follow_symlinks) is not None

    def is_dir(self, *, follow_symlinks=True):
        """Whether there is such a folder."""
        return self.is_mount()

    def is_file(self, *, follow_symlinks=True):
        """Whether there is such a file."""
        _look(self, follow_symlinks)
        return False

    is_symlink = _tells('is_symlink', "Whether it is a symbolic link.")
    is_block_device = _tells('is_block_device', "Whether it is a block device.")
    is_char_device = _tells('is_char_device', "Whether it is a character device.")
    is_fifo = _tells('is_fifo', "Whether it is a pipe with a name.")
    is_socket = _tells('is_socket', "Whether it is a socket.")

    def is_junction(self):
        """Whether it is a junction, as only Windows has them."""
        return False

    def samefile(self, other_path):
        """Whether it is the same file as another path's."""
        own = self.stat()  #: 605 st = self.stat()
        if not hasattr(other_path, 'stat'):
            other_path = self.with_segments(other_path)
        return own == other_path.stat()

    def read_bytes(self):
        """The file's bytes."""
        with self.open(mode='rb') as f:  #: 625
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """The file's text."""
        with self.open(mode='r', encoding=encoding, errors=errors, newline=newline) as f:  #: 632
            return f.read()

    def write_bytes(self, data):
        """Makes bytes the file's contents."""
        view = memoryview(data)  #: 640
        with self.open(mode='wb') as f:  #: 641
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Makes a text the file's contents."""
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)  #: 649 raise TypeError('data must be str, not %s' %\n                data.__class__.__name__)
        with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as f:  #: 651
            return f.write(data)

    @classmethod
    def cwd(cls):
        """The current folder."""
        return cls('').absolute()  #: 746

    @classmethod
    def home(cls):
        """The user's own folder."""
        return cls("~").expanduser()  #: 758

    def lchmod(self, mode):
        """Like `chmod`, of the link itself."""
        self.chmod(mode, follow_symlinks=False)  #: 896
