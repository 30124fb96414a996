"""Streams: reading and writing connections with await.

A `StreamReader` keeps the bytes that came, a `StreamWriter` hands bytes to the transport, and the protocol between them and the
transport does the waking. The order in which futures are made and resolved is that of CPython's `asyncio.streams`.
"""

import asyncio
from asyncio import protocols

__all__ = ("StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server",
           "open_unix_connection", "start_unix_server")

_DEFAULT_LIMIT = 2 ** 16


def _finish(future, error):
    """Resolves a future that somebody may wait for, unless it is done."""
    if future.done():
        return
    if error is None:
        future.set_result(None)
    else:
        future.set_exception(error)


def _reading_end(limit):
    loop = asyncio.get_running_loop()
    reader = StreamReader(limit, loop)
    return loop, reader, StreamReaderProtocol(reader, loop=loop)


def _greeter(greet, limit):
    """The loop, and what makes a protocol for each client of a server."""
    loop = asyncio.get_running_loop()

    def greeter():
        return StreamReaderProtocol(StreamReader(limit, loop), greet, loop)

    return loop, greeter


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Connects; a pair of reader and writer."""
    loop, reader, protocol = _reading_end(limit)
    transport, _ = await loop.create_connection(lambda: protocol, host, port, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Listens; the callback gets the reader and the writer of each client."""
    loop, greeter = _greeter(client_connected_cb, limit)
    return await loop.create_server(greeter, host, port, **kwds)


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """As `open_connection`, to a path."""
    loop, reader, protocol = _reading_end(limit)
    transport, _ = await loop.create_unix_connection(lambda: protocol, path, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """As `start_server`, at a path."""
    loop, greeter = _greeter(client_connected_cb, limit)
    return await loop.create_unix_server(greeter, path, **kwds)


class FlowControlMixin(protocols.Protocol):
    """The protocol's half of flow control: who drains waits here while the transport is full."""

    def __init__(self, loop=None):
        self._loop = loop if loop is not None else asyncio.get_event_loop()
        self._drainers = []
        self._paused = self._is_lost = False

    def pause_writing(self):
        assert not self._paused
        self._paused = True

    def resume_writing(self):
        assert self._paused
        self._paused = False
        self._let_drainers_go(None)

    def connection_lost(self, exc):
        self._is_lost = True
        if self._paused:
            self._let_drainers_go(exc)

    def _let_drainers_go(self, error):
        for drainer in self._drainers:
            _finish(drainer, error)

    async def _drain_helper(self):
        if self._is_lost:
            raise ConnectionResetError('Connection lost')  #: 166
        if self._paused:
            drainer = self._loop.create_future()
            self._drainers.append(drainer)
            try:
                await drainer  #: 172 «await waiter»
            finally:
                self._drainers.remove(drainer)

    def _get_close_waiter(self, stream):
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin, protocols.Protocol):
    """The protocol that feeds a `StreamReader`, and that greets a server's clients."""

    _source_traceback = None

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop)
        self._reader = stream_reader
        self._greet = client_connected_cb
        self._greeting = self._transport = None
        self._is_encrypted = False
        self._end = self._loop.create_future()

    def connection_made(self, transport):
        self._transport = transport
        self._is_encrypted = transport.get_extra_info('sslcontext') is not None
        if self._reader is not None:
            self._reader.set_transport(transport)
        if self._greet is not None:
            answer = self._greet(self._reader, StreamWriter(transport, self, self._reader, self._loop))
            if asyncio.iscoroutine(answer):
                def callback(task):
                    # If greeting a client failed or was cancelled, its connection ends.
                    failure = None if task.cancelled() else task.exception()
                    if failure is not None:
                        message = 'Unhandled exception in client_connected_cb'
                        report = dict(message=message, exception=failure, transport=transport)
                        self._loop.call_exception_handler(report)
                    if failure is not None or task.cancelled():
                        transport.close()

                self._greeting = self._loop.create_task(answer)
                self._greeting.add_done_callback(callback)

    def connection_lost(self, exc):
        reader, self._reader = self._reader, None
        if reader is not None:
            if exc is None:
                reader.feed_eof()
            else:
                reader.set_exception(exc)
        _finish(self._end, exc)
        FlowControlMixin.connection_lost(self, exc)
        self._greeting = self._transport = None

    def data_received(self, data):
        reader = self._reader
        if reader is not None:
            reader.feed_data(data)

    def eof_received(self):
        reader = self._reader
        if reader is not None:
            reader.feed_eof()
        # With TLS there is no way to keep one half open.
        return not self._is_encrypted

    def _get_close_waiter(self, stream):
        return self._end

    def __del__(self):
        # Nobody may have waited for the end: then its exception is nobody's concern.
        end = getattr(self, '_end', None)
        if end is not None and end.done() and not end.cancelled():
            end.exception()


class StreamWriter:
    """The writing end of a connection."""

    def __init__(self, transport, protocol, reader, loop):
        assert reader is None or isinstance(reader, StreamReader)
        self._transport, self._protocol, self._reader, self._loop = transport, protocol, reader, loop

    def __repr__(self):
        ends = f'transport={self._transport!r}'
        if self._reader is not None:
            ends += f' reader={self._reader!r}'
        return f'<{type(self).__name__} {ends}>'

    transport = property(lambda self: self._transport)

    def write(self, data):
        transport = self._transport
        transport.write(data)  #: 340 «self._transport.write(data)»

    def writelines(self, data):
        transport = self._transport
        transport.writelines(data)  #: 343 «self._transport.writelines(data)»

    def write_eof(self):
        transport = self._transport
        return transport.write_eof()  #: 346 return «self._transport.write_eof()»

    def can_write_eof(self):
        transport = self._transport
        return transport.can_write_eof()  #: 349 return «self._transport.can_write_eof()»

    def close(self):
        transport = self._transport
        return transport.close()  #: 352 return «self._transport.close()»

    def is_closing(self):
        transport = self._transport
        return transport.is_closing()  #: 355 return «self._transport.is_closing()»

    async def wait_closed(self):
        """Waits until the connection is closed."""
        end = self._protocol._get_close_waiter(self)
        await end  #: 358 «await self._protocol._get_close_waiter(self)»

    def get_extra_info(self, name, default=None):
        transport = self._transport
        return transport.get_extra_info(name, default)  #: 361 return «self._transport.get_extra_info(name, default)»

    async def drain(self):
        """Waits until the transport takes more."""
        failure = self._reader and self._reader.exception()
        if failure is not None:
            raise failure  #: 374 raise exc
        if self.is_closing():
            # So that connection_lost() is called, and what writes in a loop notices.
            await asyncio.sleep(0)  #: 385 «await sleep(0)»
        await self._protocol._drain_helper()  #: 386

    async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None):
        raise NotImplementedError("start_tls() needs TLS, which is not available here")

    def __del__(self):
        transport, loop = self._transport, self._loop
        if transport.is_closing():
            return
        import warnings
        if loop.is_closed():
            warnings.warn("loop is closed", ResourceWarning)
        else:
            self.close()
            warnings.warn(f"unclosed {self!r}", ResourceWarning)


class StreamReader:
    """The reading end of a connection: the bytes that came, and at most one coroutine that waits for more."""

    _source_traceback = None

    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError('Limit cannot be <= 0')  #: 421
        self._loop = loop if loop is not None else asyncio.get_event_loop()
        self._limit = limit
        self._buffer = bytearray()
        self._eof = self._paused = False
        self._waiter = self._exception = self._transport = None

    def __repr__(self):
        parts = (
            (self._buffer, f'{len(self._buffer)} bytes'),
            (self._eof, 'eof'),
            (self._limit != _DEFAULT_LIMIT, f'limit={self._limit}'),
            (self._waiter, f'waiter={self._waiter!r}'),
            (self._exception, f'exception={self._exception!r}'),
            (self._transport, f'transport={self._transport!r}'),
            (self._paused, 'paused'),
        )
        return f"<{' '.join(['StreamReader', *(text for holds, text in parts if holds)])}>"

    # ---- What the protocol calls ----

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        self._wake(exc)

    def set_transport(self, transport):
        assert self._transport is None, 'Transport already set'
        self._transport = transport

    def feed_eof(self):
        self._eof = True
        self._wake(None)

    def feed_data(self, data):
        assert not self._eof, 'feed_data after feed_eof'
        if data:
            self._buffer += data
            self._wake(None)
            if len(self._buffer) > 2 * self._limit and not self._paused and self._transport is not None:
                self._hold_back()

    def _wake(self, error):
        waiter, self._waiter = self._waiter, None
        if waiter is not None:
            _finish(waiter, error)

    def _hold_back(self):
        try:
            self._transport.pause_reading()
            self._paused = True
        except NotImplementedError:
            # It can't be paused: it won't be asked again.
            self._transport = None

    def _go_on(self):
        self._paused = False
        self._transport.resume_reading()

    # ---- Reading ----

    def at_eof(self):
        """Whether nothing is left and nothing will come."""
        return False if self._buffer else self._eof

    def _take(self, count=None):
        """The first bytes, all of them by default; what made room may let the transport go on."""
        buffer = self._buffer
        taken = bytes(buffer[:count])
        del buffer[:count]
        if self._paused and len(buffer) <= self._limit:
            self._go_on()
        return taken

    def _take_rest(self):
        """What is left when the stream ended too early."""
        rest = bytes(self._buffer)
        self._buffer.clear()
        return rest

    def _check(self):
        if self._exception is not None:
            raise self._exception

    async def _wait_for_data(self, func_name):
        # Two coroutines that read at the same time could not tell whose bytes they are.
        if self._waiter is not None:
            message = f'{func_name}() called while another coroutine is already waiting for incoming data'
            raise RuntimeError(message)  #: 525 raise RuntimeError(\n    f'{func_name}() called while another coroutine is '\n    f'already waiting for incoming data')
        assert not self._eof, '_wait_for_data after EOF'
        if self._paused:
            self._go_on()
        self._waiter = waiter = self._loop.create_future()
        try:
            await waiter  #: 539 «await self._waiter»
        finally:
            self._waiter = None

    async def readline(self):
        """Reads a line with its end; what there is when the stream ends before."""
        try:
            return await self.readuntil(b'\n')  #: 562 line = «await self.readuntil(sep)»
        except asyncio.IncompleteReadError as ended:
            return ended.partial
        except asyncio.LimitOverrunError as overrun:
            # The line that is too long is thrown away, so that the next one can be read.
            found = self._buffer.startswith(b'\n', overrun.consumed)
            self._take(overrun.consumed + 1 if found else None)
            raise ValueError(overrun.args[0])  #: 571 raise ValueError(e.args[0])

    def _find(self, separators, begin):
        """Where the match that ends first begins and ends, from an offset on; None if there is none."""
        first = None
        for separator in separators:
            at = self._buffer.find(separator, begin)
            if at >= 0 and (first is None or at + len(separator) < first[1]):
                first = at, at + len(separator)
        return first

    async def readuntil(self, separator=b'\n'):
        """Reads up to a separator, which is part of the result; of several, up to the one that ends first."""
        # The shortest first, so that the smallest match wins.
        separators = sorted(separator, key=len) if isinstance(separator, tuple) else (separator,)
        if not separators:
            raise ValueError('Separator should contain at least one element')  #: 606
        shortest, longest = len(separators[0]), len(separators[-1])
        if not shortest:
            raise ValueError('Separator should be at least one-byte string')  #: 610
        self._check()  #: 613 raise self._exception
        searched = 0
        while (match := self._find(separators, searched)) is None:
            size = len(self._buffer)
            if size - searched >= shortest:
                # A separator may have begun in what is there.
                searched = max(0, size + 1 - longest)
                if searched > self._limit:
                    message = 'Separator is not found, and chunk exceed the limit'
                    raise asyncio.LimitOverrunError(message, searched)  #: 663 raise exceptions.LimitOverrunError(\n    'Separator is not found, and chunk exceed the limit',\n    offset)
            if self._eof:
                raise asyncio.IncompleteReadError(self._take_rest(), None)  #: 674 raise exceptions.IncompleteReadError(chunk, None)
            more = self._wait_for_data('readuntil')
            await more  #: 677 «await self._wait_for_data('readuntil')»
        at, end = match
        if at > self._limit:
            message = 'Separator is found, but chunk is longer than limit'
            raise asyncio.LimitOverrunError(message, at)  #: 680 raise exceptions.LimitOverrunError(\n    'Separator is found, but chunk is longer than limit', match_start)
        return self._take(end)

    async def read(self, n=-1):
        """Reads what there is, up to n bytes; without n, everything until the end."""
        self._check()  #: 711 raise self._exception
        if n < 0:
            everything = []
            while piece := await self.read(self._limit):  #: 723 block = await self.read(self._limit)
                everything.append(piece)
            return b''.join(everything)
        if n == 0:
            return b''
        if not (self._buffer or self._eof):
            more = self._wait_for_data('read')
            await more  #: 730 «await self._wait_for_data('read')»
        return self._take(n)

    async def readexactly(self, n):
        """Reads n bytes, or raises an IncompleteReadError."""
        if n < 0:
            raise ValueError('readexactly size can not be less than zero')  #: 755
        self._check()  #: 758 raise self._exception
        while n > len(self._buffer):
            if self._eof:
                raise asyncio.IncompleteReadError(self._take_rest(), n)  #: 767 raise exceptions.IncompleteReadError(incomplete, n)
            more = self._wait_for_data('readexactly')
            await more  #: 769 «await self._wait_for_data('readexactly')»
        return self._take(n) if n else b''

    def __aiter__(self):
        return self

    async def __anext__(self):
        if line := await self.readline():  #: 784 val = await self.readline()
            return line
        raise StopAsyncIteration  #: 786
