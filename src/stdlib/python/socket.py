"""What of sockets there is without a machine's network: names, numbers, errors. Connections go through asyncio."""

AF_UNSPEC = 0
AF_UNIX = 1
AF_INET = 2
AF_INET6 = 10
SOCK_STREAM = 1
SOCK_DGRAM = 2
IPPROTO_IP = 0
IPPROTO_TCP = 6
IPPROTO_UDP = 17
IPPROTO_IPV6 = 41
TCP_NODELAY = 1
SOL_SOCKET = 1
SO_REUSEADDR = 2
SO_ERROR = 4
SO_KEEPALIVE = 9
SO_REUSEPORT = 15
SHUT_RD = 0
SHUT_WR = 1
SHUT_RDWR = 2
SOMAXCONN = 4096
AI_PASSIVE = 1
AI_CANONNAME = 2
AI_NUMERICHOST = 4
EAI_NONAME = -2
EAI_SERVICE = -8
INADDR_ANY = 0
has_ipv6 = True

error = OSError
timeout = TimeoutError

_SERVICES = {"ftp": 21, "ssh": 22, "smtp": 25, "domain": 53, "http": 80, "https": 443}


class herror(OSError):
    """A host has no address."""


class gaierror(OSError):
    """A name could not be looked up."""


for _each in (herror, gaierror):
    _each.__module__ = "socket"


def gethostname():
    return "localhost"


def gethostbyname(hostname):
    return getaddrinfo(hostname, None, AF_INET)[0][4][0]


def getdefaulttimeout():
    return None


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a name. Only the machine itself is known."""
    if port is None:
        number = 0
    elif isinstance(port, int):
        number = port
    elif str(port).isdigit():
        number = int(port)
    elif port in _SERVICES:
        number = _SERVICES[port]
    else:
        raise gaierror(EAI_SERVICE, "Servname not supported for ai_socktype")
    if host is None:
        hosts = ["0.0.0.0", "::"] if flags & AI_PASSIVE else ["::1", "127.0.0.1"]
    elif host in ("localhost", "localhost.localdomain", "ip4-localhost"):
        hosts = ["127.0.0.1"]
    elif host in ("ip6-localhost", "ip6-loopback"):
        hosts = ["::1"]
    elif ":" in host or (host.count(".") == 3 and host.replace(".", "").isdigit()):
        hosts = [host]
    else:
        raise gaierror(EAI_NONAME, "Name or service not known")
    infos = []
    for each in hosts:
        found = AF_INET6 if ":" in each else AF_INET
        if family not in (0, found):
            continue
        address = (each, number, 0, 0) if found == AF_INET6 else (each, number)
        for kind, protocol in ((SOCK_STREAM, IPPROTO_TCP), (SOCK_DGRAM, IPPROTO_UDP)):
            if type in (0, kind):
                infos.append((found, kind, protocol, "", address))
    if not infos:
        raise gaierror(-9, "Address family for hostname not supported")
    return infos


class socket:
    """A socket of a machine: there is none here."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        raise NotImplementedError("socket.socket() needs a machine's network; use asyncio.open_connection() and "
                                  "asyncio.start_server(), which work in memory")


def create_connection(address, timeout=None, source_address=None, *, all_errors=False):
    return socket()


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    return socket()


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    return socket()
