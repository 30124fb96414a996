"""The operating system: the part of it that needs no machine."""

import posixpath as path
import sys
from _collections_abc import MutableMapping
from abc import ABC, abstractmethod

sys.modules['os.path'] = path

name = 'posix'
linesep = '\n'
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0
error = OSError


def _coder():
    # Within a function, so that its frame has CPython's name and `os` has no such function.
    def encode(value):
        if isinstance(value, str):
            return value
        raise TypeError(f"str expected, not {type(value).__name__}")  #: <frozen os>:795

    return encode


_encode = _coder()


class _Environ(MutableMapping):
    """The variables of the environment: the run has its own."""

    def __init__(self, data):
        self._data = data

    def __getitem__(self, key):
        name = _encode(key)  #: <frozen os>:713
        if name not in self._data:
            raise KeyError(key) from None  #: <frozen os>:716
        return self._data[name]

    def __setitem__(self, key, value):
        name = _encode(key)  #: <frozen os>:720
        self._data[name] = _encode(value)  #: <frozen os>:721

    def __delitem__(self, key):
        name = _encode(key)  #: <frozen os>:726
        if name not in self._data:
            raise KeyError(key) from None  #: <frozen os>:732
        del self._data[name]

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        shown = ', '.join(f'{key!r}: {value!r}' for key, value in self._data.items())
        return f"environ({{{shown}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return {**self, **other}

    def __ror__(self, other):
        return {**other, **self}


environ = _Environ({'HOME': '/root', 'LANG': 'C.UTF-8', 'PATH': '/usr/bin:/bin', 'USER': 'root'})
environb = None


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


_cwd = ['/']


def getcwd():
    return _cwd[0]


def getcwdb():
    return _cwd[0].encode()


def fspath(path):
    """The path as text or bytes."""
    if isinstance(path, (str, bytes)):
        return path
    path_type = type(path)
    try:
        path_repr = path_type.__fspath__(path)
    except AttributeError:
        raise TypeError("expected str, bytes or os.PathLike object, not " + path_type.__name__) from None
    if isinstance(path_repr, (str, bytes)):
        return path_repr
    raise TypeError("expected {}.__fspath__() to return str or bytes, not {}".format(
        path_type.__name__, type(path_repr).__name__))


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class PathLike(ABC):
    """Anything with `__fspath__`."""

    __slots__ = ()

    @abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any('__fspath__' in B.__dict__ for B in subclass.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


def urandom(size, /):
    """Random bytes, from the run's seed."""
    import _entropy
    return _entropy.urandom(size) if hasattr(_entropy, 'urandom') else _random_bytes(size)


def _random_bytes(size):
    import random
    return random.SystemRandom().randbytes(size)


def getpid():
    return 1


def kill(pid, signal, /):
    """Sends a signal to the script itself: there is nobody else."""
    if pid not in (0, -1, getpid()):
        raise ProcessLookupError(3, 'No such process')
    if signal:
        from signal import _send
        _send(signal, sys._getframe(1))


def getppid():
    return 0


def getuid():
    return 0


getgid = geteuid = getegid = getuid


def getlogin():
    return 'root'


def cpu_count():
    return 1


process_cpu_count = cpu_count


def getloadavg():
    return (0.0, 0.0, 0.0)


class terminal_size(tuple):
    __slots__ = ()
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f'os.terminal_size(columns={self[0]}, lines={self[1]})'


def get_terminal_size(fd=1, /):
    raise OSError(25, 'Inappropriate ioctl for device')


class uname_result(tuple):
    __slots__ = ()
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])

    def __repr__(self):
        return ('posix.uname_result(sysname={!r}, nodename={!r}, release={!r}, version={!r}, machine={!r})'
                .format(*self))


def uname():
    return uname_result(('Linux', 'localhost', '', '', 'wasm32'))


def strerror(code, /):
    import errno
    return _MESSAGES.get(code, f'Unknown error {code}')


_MESSAGES = {0: 'Success', 1: 'Operation not permitted', 2: 'No such file or directory', 4: 'Interrupted system call',
             5: 'Input/output error', 9: 'Bad file descriptor', 11: 'Resource temporarily unavailable',
             12: 'Cannot allocate memory', 13: 'Permission denied', 17: 'File exists', 20: 'Not a directory',
             21: 'Is a directory', 22: 'Invalid argument', 28: 'No space left on device', 32: 'Broken pipe',
             98: 'Address already in use', 103: 'Software caused connection abort', 104: 'Connection reset by peer',
             110: 'Connection timed out', 111: 'Connection refused', 113: 'No route to host'}


def _exit(status):
    raise SystemExit(status)


def _no_file(name):
    """A function on files, of which there are none."""
    def refuse(path='.', *args, **kwargs):
        if isinstance(path, int):
            raise OSError(9, 'Bad file descriptor')
        if not isinstance(path, (str, bytes)) and not hasattr(type(path), '__fspath__'):
            raise TypeError(f"{name}: path should be string, bytes or os.PathLike, not {type(path).__name__}")
        others = [fspath(args[0] if args else kwargs['dst'])] if name in ('rename', 'replace', 'link') else []
        raise FileNotFoundError(2, 'No such file or directory', fspath(path), *([None] + others if others else []))
    refuse.__name__ = refuse.__qualname__ = name
    return refuse


for _name in ('chdir', 'listdir', 'scandir', 'mkdir', 'rmdir', 'remove', 'unlink', 'rename', 'replace', 'stat', 'lstat',
              'open', 'link', 'symlink', 'readlink', 'chmod', 'utime', 'truncate', 'removedirs', 'statvfs', 'access_'):
    globals()[_name] = _no_file(_name)


def makedirs(name, mode=0o777, exist_ok=False):
    raise OSError(95, 'Operation not supported', fspath(name))


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return False


def walk(top, topdown=True, onerror=None, followlinks=False):
    return iter(())


def _no_process(name):
    def refuse(*args, **kwargs):
        raise OSError(38, f'os.{name}() needs an operating system, and scripts here have none')
    refuse.__name__ = refuse.__qualname__ = name
    return refuse


for _name in ('system', 'popen', 'fork', 'killpg', 'execv', 'execve', 'execvp', 'spawnv', 'waitpid', 'wait',
              'pipe', 'dup', 'dup2', 'read', 'write', 'close', 'fdopen', 'setuid', 'umask', 'abort', 'startfile_'):
    globals()[_name] = _no_process(_name)


def register_at_fork(**kwargs):
    pass


def isatty(fd, /):
    return False


def get_exec_path(env=None):
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


supports_bytes_environ = True
del _name
