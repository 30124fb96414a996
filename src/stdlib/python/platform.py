"""What scripts run on: Python 3.13 as on Linux."""


class uname_result(tuple):
    """System, node, release, version, machine, processor."""

    _fields = ("system", "node", "release", "version", "machine", "processor")

    def __new__(cls, *values):
        return super().__new__(cls, values)

    system = property(lambda self: self[0])
    node = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])
    processor = property(lambda self: self[5])

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __repr__(self):
        return "uname_result(system=%r, node=%r, release=%r, version=%r, machine=%r)" % self[:5]


def uname():
    return uname_result("Linux", "localhost", "6.1.0", "#1 SMP", "x86_64", "")


def system():
    return uname().system


def node():
    return uname().node


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return uname().machine


def processor():
    return uname().processor


def architecture(executable="", bits="", linkage=""):
    return ("64bit", "ELF")


def platform(aliased=False, terse=False):
    return "Linux-6.1.0-x86_64-with-glibc2.36" if not terse else "Linux-6.1.0"


def python_implementation():
    return "CPython"


def python_version():
    return "3.13.0"


def python_version_tuple():
    return ("3", "13", "0")


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    return ("main", "Oct  7 2024 00:00:00")


def python_compiler():
    return "GCC 12.2.0"


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return ("glibc", "2.36")


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    return release, version, csd, ptype


def freedesktop_os_release():
    raise OSError("Unable to read files /etc/os-release, /usr/lib/os-release")
