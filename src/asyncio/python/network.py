"""The network of a run: sockets in memory that behave as those of a machine's loopback device."""

import asyncio
from socket import AF_INET, AF_INET6, AF_UNIX, IPPROTO_TCP, SOCK_STREAM, gaierror, getaddrinfo as _look_up

# So much a pair of sockets holds before the writer has to wait.
_CAPACITY = 3_919_467
# So much must be free before a full one can be written to again.
_WRITABLE = 262_144
_FIRST_DESCRIPTOR = 6
_FIRST_PORT = 32768
# Looking a name up is the work of another thread: it takes a moment.
_LOOKUP = 0.0003

_descriptors = set()
_listening = {}
_last_port = [_FIRST_PORT + 8191]


def _free_port():
    taken = {key[1] for key in _listening}
    while True:
        _last_port[0] += 1
        if _last_port[0] > 60999:
            _last_port[0] = _FIRST_PORT
        if _last_port[0] not in taken:
            return _last_port[0]


class _Watch:
    """The wish of a loop to be told when a socket can be read or written."""

    __slots__ = ("loop", "callback", "args", "handle")

    def __init__(self, loop, callback, args):
        self.loop = loop
        self.callback = callback
        self.args = args
        self.handle = None

    def tell(self):
        if self.handle is None:
            self.handle = self.loop._arrive(self._run)

    def _run(self):
        self.handle = None
        self.callback(*self.args)

    def cancel(self):
        if self.handle is not None:
            self.handle.cancel()
            self.handle = None


class Socket:
    """One end of a connection, or a place where connections come in."""

    def __init__(self, family, kind=SOCK_STREAM, proto=0):
        self.family = family
        self.type = kind
        self.proto = proto
        descriptor = _FIRST_DESCRIPTOR
        while descriptor in _descriptors:
            descriptor += 1
        _descriptors.add(descriptor)
        self._fd = descriptor
        self._address = None
        self._peer_address = None
        self._peer = None
        self._arrived = bytearray()
        self._ended = False
        self._error = None
        self._gone = False
        self._connecting = False
        self._accepting = None
        self._reader = None
        self._writer = None

    def fileno(self):
        return self._fd

    def getsockname(self):
        if self._address is None:
            return ("0.0.0.0", 0)
        return self._address

    def getpeername(self):
        if self._peer_address is None:
            raise OSError(107, "Transport endpoint is not connected")
        return self._peer_address

    # What the loop watches.

    def watch_reading(self, loop, callback, *args):
        self.unwatch_reading()
        self._reader = _Watch(loop, callback, args)
        self._check_reader()

    def unwatch_reading(self):
        if self._reader is not None:
            self._reader.cancel()
            self._reader = None
            return True
        return False

    def watch_writing(self, loop, callback, *args):
        self.unwatch_writing()
        self._writer = _Watch(loop, callback, args)
        self._check_writer()

    def unwatch_writing(self):
        if self._writer is not None:
            self._writer.cancel()
            self._writer = None
            return True
        return False

    def _check_reader(self):
        if self._reader is not None and (self._arrived or self._ended or self._error or self._accepting):
            self._reader.tell()

    def _check_writer(self):
        if self._writer is not None and (self._error or self._free() >= _WRITABLE):
            self._writer.tell()

    def _free(self):
        peer = self._peer
        return _CAPACITY if peer is None else _CAPACITY - len(peer._arrived)

    # What the kernel does.

    def bind(self, address):
        if self.family == AF_UNIX:
            key = ("unix", address)
            if key in _listening:
                raise OSError(98, "Address already in use")
            self._address = address
            return
        host, port = address[:2]
        if self.family == AF_INET and not (host == "0.0.0.0" or host.startswith("127.")):
            raise OSError(99, "Cannot assign requested address")
        if self.family == AF_INET6 and host not in ("::", "::1"):
            raise OSError(99, "Cannot assign requested address")
        if port == 0:
            port = _free_port()
        for (family, taken, other) in _listening:
            if family == self.family and taken == port and (other == host or {other, host} & {"0.0.0.0", "::"}):
                raise OSError(98, "Address already in use")
        self._address = (host, port, *address[2:])

    def listen(self, backlog):
        self._accepting = []
        key = ("unix", self._address) if self.family == AF_UNIX else (self.family, self._address[1], self._address[0])
        _listening[key] = self

    def _listener(self, address):
        if self.family == AF_UNIX:
            return _listening.get(("unix", address))
        host, port = address[:2]
        everywhere = "::" if self.family == AF_INET6 else "0.0.0.0"
        if host == everywhere:
            host = "::1" if self.family == AF_INET6 else "127.0.0.1"
        return _listening.get((self.family, port, host)) or _listening.get((self.family, port, everywhere))

    def connect(self, address):
        """Begins to connect: whether that is possible shows when the socket can be written."""
        listener = self._listener(address)
        if self.family == AF_UNIX:
            if listener is None:
                raise FileNotFoundError(2, "No such file or directory")
            self._address, self._peer_address = "", address
        elif self.family == AF_INET and not (address[0] == "0.0.0.0" or address[0].startswith("127.")):
            raise OSError(101, "Network is unreachable")
        if listener is None:
            self._error = 111
            return
        if self.family != AF_UNIX:
            host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(address[0], address[0])
            if self._address is None:
                self._address = (host, _free_port(), *address[2:])
            self._peer_address = (host, *address[1:])
        other = Socket(self.family, self.type, self.proto)
        other._address, other._peer_address = self._peer_address, self._address
        self._peer, other._peer = other, self
        listener._accepting.append(other)
        listener._check_reader()

    def take_error(self):
        error, self._error = self._error, None
        return error

    def accept(self):
        if not self._accepting:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        conn = self._accepting.pop(0)
        return conn, conn._peer_address

    def recv(self, most):
        if self._arrived:
            data = bytes(self._arrived[:most])
            del self._arrived[:most]
            self._again()
            if self._peer is not None:
                self._peer._check_writer()
            return data
        if self._error:
            self._error = None
            self._ended = True
            raise ConnectionResetError(104, "Connection reset by peer")
        if self._ended:
            self._again()
            return b""
        raise BlockingIOError(11, "Resource temporarily unavailable")

    def _again(self):
        # A selector tells again and again while there is something to read.
        if self._reader is not None and self._reader.handle is None:
            self._check_reader()

    def send(self, data):
        peer = self._peer
        if peer is None or peer._gone:
            if self._error or self._broken():
                self._error = None
                raise BrokenPipeError(32, "Broken pipe")
            self._sent_into_nothing = True
            return len(data)
        free = self._free()
        if free <= 0:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        part = data[:free]
        peer._arrived += part
        peer._check_reader()
        return len(part)

    _sent_into_nothing = False

    def _broken(self):
        return self._sent_into_nothing

    def shutdown(self):
        if self._peer is not None and not self._peer._gone:
            self._peer._ended = True
            self._peer._check_reader()

    def close(self):
        if self._gone:
            return
        self._gone = True
        self.unwatch_reading()
        self.unwatch_writing()
        _descriptors.discard(self._fd)
        if self._accepting is not None:
            for key in [key for key, value in _listening.items() if value is self]:
                del _listening[key]
            for waiting in self._accepting:
                waiting._arrived += b"?"
                waiting.close()
            self._accepting = None
        peer = self._peer
        if peer is not None and not peer._gone:
            if self._arrived and not peer._ended:
                # What was not read is lost, and the other end learns of it.
                peer._error = 104
                del peer._arrived[:]
            peer._ended = True
            peer._check_reader()
            peer._check_writer()


class TransportSocket:
    """What scripts see of a socket."""

    __slots__ = ("_sock",)

    def __init__(self, sock):
        self._sock = sock

    @property
    def family(self):
        return self._sock.family

    @property
    def type(self):
        return self._sock.type

    @property
    def proto(self):
        return self._sock.proto

    def __repr__(self):
        sock = self._sock
        text = f"<asyncio.TransportSocket fd={sock.fileno()}, family={sock.family:d}, type={sock.type:d}, proto={sock.proto}"
        if sock.fileno() != -1:
            if sock._address:
                text += f", laddr={sock._address}"
            if sock._peer_address:
                text += f", raddr={sock._peer_address}"
        return text + ">"

    def __getstate__(self):
        raise TypeError("Cannot serialize asyncio.TransportSocket object")

    def fileno(self):
        return self._sock.fileno()

    def getpeername(self):
        return self._sock.getpeername()

    def getsockname(self):
        return self._sock.getsockname()

    def gettimeout(self):
        return 0

    def settimeout(self, value):
        if value != 0:
            raise ValueError("settimeout(): only 0 timeout is allowed on transport sockets")

    def setblocking(self, flag):
        if flag:
            raise ValueError("setblocking(): transport sockets cannot be blocking")

    def setsockopt(self, *args):
        """Options change nothing here."""

    def getsockopt(self, *args):
        return 0


# Names and addresses.


def _is_address(host, family):
    if host is None:
        return None
    parts = host.split(".")
    if family in (0, AF_INET) and len(parts) == 4 and all(p.isdigit() and int(p) < 256 for p in parts):
        return AF_INET
    if family in (0, AF_INET6) and ":" in host:
        return AF_INET6
    return None


async def resolve(loop, host, port, family=0, flags=0):
    known = _is_address(host, family)
    if known is not None and (port is None or isinstance(port, int) or str(port).isdigit()):
        address = (host, int(port or 0)) if known == AF_INET else (host, int(port or 0), 0, 0)
        return [(known, SOCK_STREAM, IPPROTO_TCP, "", address)]
    return await loop.getaddrinfo(host, port, family=family, type=SOCK_STREAM, flags=flags)


async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
    await asyncio.sleep(_LOOKUP)
    return _look_up(host, port, family, type, proto, flags)


async def getnameinfo(self, sockaddr, flags=0):
    await asyncio.sleep(_LOOKUP)
    host, port = sockaddr[:2]
    return ("localhost" if host in ("127.0.0.1", "::1") else host, str(port))


def _refuse_ssl(ssl):
    if ssl:
        raise NotImplementedError("TLS is not available here: ssl must be None")


async def _connect(loop, sock, address):
    waiter = loop.create_future()

    def connected():
        if waiter.done():
            return
        error = sock.take_error()
        if error:
            waiter.set_exception(OSError(error, f"Connect call failed {address}"))
        else:
            waiter.set_result(None)

    try:
        sock.connect(address)
    except BaseException as exc:
        waiter.set_exception(exc)
    else:
        if sock.family == AF_UNIX:
            waiter.set_result(None)
        else:
            sock.watch_writing(loop, connected)
            waiter.add_done_callback(lambda _: sock.unwatch_writing())
    try:
        await waiter
    except BaseException:
        sock.close()
        raise


async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0,
                            sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None,
                            ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None,
                            all_errors=False):
    if server_hostname is not None and not ssl:
        raise ValueError('server_hostname is only meaningful with ssl')
    if ssl_handshake_timeout is not None and not ssl:
        raise ValueError(
            'ssl_handshake_timeout is only meaningful with ssl')
    if ssl_shutdown_timeout is not None and not ssl:
        raise ValueError(
            'ssl_shutdown_timeout is only meaningful with ssl')
    _refuse_ssl(ssl)
    if host is None and port is None:
        raise ValueError(
            'host and port was not specified and no sock specified')
    infos = await resolve(self, host, port, family, flags)
    exceptions = []
    sock = None
    for found, kind, protocol, _, address in infos:
        attempt = Socket(found, kind, protocol)
        try:
            await _connect(self, attempt, address)
        except OSError as exc:
            attempt.close()
            exceptions.append(exc)
            continue
        sock = attempt
        break
    if sock is None:
        try:
            if all_errors:
                raise ExceptionGroup("create_connection failed", exceptions)
            if len(exceptions) == 1:
                raise exceptions[0]
            model = str(exceptions[0])
            if all(str(exc) == model for exc in exceptions):
                raise exceptions[0]
            raise OSError('Multiple exceptions: {}'.format(
                ', '.join(str(exc) for exc in exceptions)))
        finally:
            exceptions = None
    return await _connected(self, sock, protocol_factory)


async def _connected(loop, sock, protocol_factory):
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = _SelectorSocketTransport(loop, sock, protocol, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
                                 ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    _refuse_ssl(ssl)
    if path is None:
        raise ValueError('no path and sock were specified')
    sock = Socket(AF_UNIX)
    await _connect(self, sock, path)
    return await _connected(self, sock, protocol_factory)


async def create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100,
                        ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None, start_serving=True):
    if isinstance(ssl, bool):
        raise TypeError('ssl argument must be an SSLContext or None')
    if ssl_handshake_timeout is not None and ssl is None:
        raise ValueError(
            'ssl_handshake_timeout is only meaningful with ssl')
    if ssl_shutdown_timeout is not None and ssl is None:
        raise ValueError(
            'ssl_shutdown_timeout is only meaningful with ssl')
    _refuse_ssl(ssl)
    if host is None and port is None:
        raise ValueError('Neither host/port nor sock were specified')
    if host == '':
        hosts = [None]
    elif host is None or isinstance(host, str):
        hosts = [host]
    else:
        hosts = host
    found = await asyncio.gather(*[resolve(self, each, port, family, flags) for each in hosts])
    addresses = list(dict.fromkeys(info for infos in found for info in infos))
    sockets = []
    try:
        for family, kind, proto, _, address in addresses:
            sock = Socket(family, kind, proto)
            sockets.append(sock)
            try:
                sock.bind(address)
            except OSError as err:
                msg = ('error while attempting '
                       'to bind on address %r: %s'
                       % (address, str(err).lower()))
                if err.errno == 99:
                    sockets.pop().close()
                    continue
                raise OSError(err.errno, msg) from None
        if not sockets:
            raise OSError('could not bind on any address out of %r'
                          % ([info[4] for info in addresses],))
    except BaseException:
        for sock in sockets:
            sock.close()
        raise
    return await _serving(self, sockets, protocol_factory, backlog, start_serving)


async def _serving(loop, sockets, protocol_factory, backlog, start_serving):
    server = Server(loop, sockets, protocol_factory, backlog)
    if start_serving:
        server._start_serving()
        await asyncio.sleep(0)
    return server


async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None,
                             ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True,
                             cleanup_socket=True):
    _refuse_ssl(ssl)
    if path is None:
        raise ValueError('path was not specified, and no sock specified')
    sock = Socket(AF_UNIX)
    try:
        sock.bind(path)
    except OSError as exc:
        sock.close()
        raise OSError(exc.errno, f'Address {path!r} is already in use') from None
    return await _serving(self, [sock], protocol_factory, backlog, start_serving)


class AbstractServer:
    """What servers offer."""

    def close(self):
        raise NotImplementedError

    def close_clients(self):
        raise NotImplementedError

    def abort_clients(self):
        raise NotImplementedError

    def get_loop(self):
        raise NotImplementedError

    def is_serving(self):
        raise NotImplementedError

    async def start_serving(self):
        raise NotImplementedError

    async def serve_forever(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class Server(AbstractServer):
    """Sockets that take connections, and the connections that came of them."""

    def __init__(self, loop, sockets, protocol_factory, backlog):
        self._loop = loop
        self._sockets = sockets
        self._clients = {}
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._serving = False
        self._serving_forever_fut = None

    def __repr__(self):
        return f'<{self.__class__.__name__} sockets={self.sockets!r}>'

    def _attach(self, transport):
        assert self._sockets is not None
        self._clients[transport] = None

    def _detach(self, transport):
        self._clients.pop(transport, None)
        if not self._clients and self._sockets is None:
            self._wakeup()

    def _wakeup(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            sock.watch_reading(self._loop, self._accept, sock)

    def _accept(self, sock):
        for _ in range(self._backlog):
            try:
                conn, address = sock.accept()
            except BlockingIOError:
                break
            self._loop.create_task(self._welcome(conn, {'peername': address}))

    async def _welcome(self, conn, extra):
        protocol = transport = None
        try:
            protocol = self._protocol_factory()
            waiter = self._loop.create_future()
            transport = _SelectorSocketTransport(self._loop, conn, protocol, waiter, extra, self)
            try:
                await waiter
            except BaseException:
                transport.close()
                waiter = None
                raise
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if self._loop.get_debug():
                context = {
                    'message': 'Error on transport creation for incoming connection',
                    'exception': exc,
                }
                if protocol is not None:
                    context['protocol'] = protocol
                if transport is not None:
                    context['transport'] = transport
                self._loop.call_exception_handler(context)

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        if self._sockets is None:
            return ()
        return tuple(TransportSocket(s) for s in self._sockets)

    def close(self):
        sockets = self._sockets
        if sockets is None:
            return
        self._sockets = None
        for sock in sockets:
            sock.close()
        self._serving = False
        forever = self._serving_forever_fut
        if forever is not None and not forever.done():
            forever.cancel()
            self._serving_forever_fut = None
        if not self._clients:
            self._wakeup()

    def close_clients(self):
        for transport in list(self._clients):
            transport.close()

    def abort_clients(self):
        for transport in list(self._clients):
            transport.abort()

    async def start_serving(self):
        self._start_serving()
        await asyncio.sleep(0)

    async def serve_forever(self):
        if self._serving_forever_fut is not None:
            raise RuntimeError(
                f'server {self!r} is already being awaited on serve_forever()')
        if self._sockets is None:
            raise RuntimeError(f'server {self!r} is closed')
        self._start_serving()
        self._serving_forever_fut = self._loop.create_future()
        try:
            await self._serving_forever_fut
        except asyncio.CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        """Waits until the server is closed and its connections are gone."""
        if self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter


from asyncio import protocols, transports


class _SelectorTransport(transports._FlowControlMixin, transports.Transport):
    max_size = 256 * 1024

    def __init__(self, loop, sock, protocol, extra=None, server=None):
        super().__init__(extra, loop)
        self._extra['socket'] = TransportSocket(sock)
        self._extra['sockname'] = sock.getsockname()
        if 'peername' not in self._extra:
            self._extra['peername'] = sock.getpeername()
        self._sock = sock
        self._sock_fd = sock.fileno()
        self._protocol_connected = False
        self.set_protocol(protocol)
        self._server = server
        self._buffer = []
        # Counts the writes since connection_lost() was scheduled.
        self._conn_lost = 0
        self._closing = False
        self._paused = False
        if self._server is not None:
            self._server._attach(self)

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._sock is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        info.append(f'fd={self._sock_fd}')
        if self._loop is not None and not self._loop.is_closed():
            reads = self._sock is not None and self._sock._reader is not None
            writes = self._sock is not None and self._sock._writer is not None
            info.append('read=polling' if reads else 'read=idle')
            state = 'polling' if writes else 'idle'
            info.append(f'write=<{state}, bufsize={self.get_write_buffer_size()}>')
        return '<{}>'.format(' '.join(info))

    def abort(self):
        self._force_close(None)

    def set_protocol(self, protocol):
        self._protocol = protocol
        self._protocol_connected = True

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not self.is_closing() and not self._paused

    def pause_reading(self):
        if not self.is_reading():
            return
        self._paused = True
        self._sock.unwatch_reading()

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._watch()

    def _watch(self):
        if self.is_reading():
            self._sock.watch_reading(self._loop, self._read_ready)

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._sock.unwatch_reading()
        if not self._buffer:
            self._conn_lost += 1
            self._sock.unwatch_writing()
            self._loop.call_soon(self._call_connection_lost, None)

    def _fatal_error(self, exc, message='Fatal error on transport'):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({
                'message': message,
                'exception': exc,
                'transport': self,
                'protocol': self._protocol,
            })
        self._force_close(exc)

    def _force_close(self, exc):
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            self._sock.unwatch_writing()
        if not self._closing:
            self._closing = True
            self._sock.unwatch_reading()
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            if self._protocol_connected:
                self._protocol.connection_lost(exc)
        finally:
            self._sock.close()
            self._sock = None
            self._protocol = None
            self._loop = None
            server, self._server = self._server, None
            if server is not None:
                server._detach(self)

    def get_write_buffer_size(self):
        return sum(map(len, self._buffer))


class _SelectorSocketTransport(_SelectorTransport):

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        super().__init__(loop, sock, protocol, extra, server)
        self._eof = False
        self._loop.call_soon(self._protocol.connection_made, self)
        # Reading begins, and the waiter wakes up, only after connection_made() was called.
        self._loop.call_soon(self._watch)
        if waiter is not None:
            self._loop.call_soon(_set_result_unless_cancelled, waiter, None)

    def _guarded(self, name, *args):
        """Calls the protocol; what it raises ends the connection."""
        try:
            return True, getattr(self._protocol, name)(*args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(
                exc, f'Fatal error: protocol.{name}() call failed.')
            return False, None

    def _read_ready(self):
        if self._conn_lost:
            return
        buffered = isinstance(self._protocol, protocols.BufferedProtocol)
        most = self.max_size
        if buffered:
            fine, buffer = self._guarded('get_buffer', -1)
            if not fine:
                return
            most = len(buffer)
        try:
            data = self._sock.recv(most)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal read error on socket transport')
            return
        if not data:
            fine, keep_open = self._guarded('eof_received')
            if not fine:
                return
            if keep_open:
                self._sock.unwatch_reading()
            else:
                self.close()
        elif buffered:
            buffer[:len(data)] = data
            self._guarded('buffer_updated', len(data))
        else:
            self._guarded('data_received', data)

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            message = f'data argument must be a bytes-like object, not {type(data).__name__!r}'
            raise TypeError(message)  #: asyncio/selector_events.py:1049 raise TypeError(f'data argument must be a bytes-like object, '\n                f'not {type(data).__name__!r}')
        if self._eof:
            raise RuntimeError('Cannot call write() after write_eof()')  #: asyncio/selector_events.py:1052
        if not data:
            return
        if self._conn_lost:
            if self._conn_lost >= 5:
                self._loop._log_warning('socket.send() raised exception.')
            self._conn_lost += 1
            return
        data = bytes(data)
        if not self._buffer:
            try:
                n = self._sock.send(data)
            except (BlockingIOError, InterruptedError):
                pass
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, 'Fatal write error on socket transport')
                return
            else:
                data = data[n:]
                if not data:
                    return
            self._sock.watch_writing(self._loop, self._write_ready)
        self._buffer.append(data)
        self._maybe_pause_protocol()

    def _write_ready(self):
        assert self._buffer, 'Data should not be empty'
        if self._conn_lost:
            return
        try:
            data = b"".join(self._buffer)
            data = data[self._sock.send(data):]
            self._buffer[:] = [data] if data else []
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._sock.unwatch_writing()
            self._buffer.clear()
            self._fatal_error(exc, 'Fatal write error on socket transport')
            return
        self._maybe_resume_protocol()
        if self._buffer:
            self._sock._check_writer()
            return
        self._sock.unwatch_writing()
        if self._closing:
            self._call_connection_lost(None)
        elif self._eof:
            self._sock.shutdown()

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown()

    def writelines(self, list_of_data):
        if self._eof:
            raise RuntimeError('Cannot call writelines() after write_eof()')
        self.write(b"".join(list_of_data))

    def can_write_eof(self):
        return True


def _set_result_unless_cancelled(fut, result):
    if not fut.cancelled():
        fut.set_result(result)


for _each in (Server,):
    _each.__module__ = 'asyncio.base_events'
AbstractServer.__module__ = 'asyncio.events'
TransportSocket.__module__ = 'asyncio.trsock'
for _each in (_SelectorTransport, _SelectorSocketTransport):
    _each.__module__ = 'asyncio.selector_events'
for _each in (create_connection, create_server, getaddrinfo, getnameinfo):
    _each.__qualname__ = 'BaseEventLoop.' + _each.__name__
for _each in (create_unix_connection, create_unix_server):
    _each.__qualname__ = '_UnixSelectorEventLoop.' + _each.__name__
