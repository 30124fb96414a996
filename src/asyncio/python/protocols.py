"""What a protocol may define; a transport calls it."""

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """What all protocols have."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection is there."""

    def connection_lost(self, exc):
        """The connection is gone; None means that it was closed in order."""

    def pause_writing(self):
        """The transport's buffer has become larger than its high mark."""

    def resume_writing(self):
        """The transport's buffer has become smaller than its low mark."""


class Protocol(BaseProtocol):
    """A protocol of a stream of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come."""

    def eof_received(self):
        """The other end writes no more; something true keeps the transport open."""


class BufferedProtocol(BaseProtocol):
    """A protocol of a stream of bytes that brings its own buffer."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """The buffer for the next bytes."""

    def buffer_updated(self, nbytes):
        """So many bytes were put into the buffer."""

    def eof_received(self):
        """The other end writes no more; something true keeps the transport open."""


class DatagramProtocol(BaseProtocol):
    """A protocol of datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram has come."""

    def error_received(self, exc):
        """Sending or receiving failed."""


class SubprocessProtocol(BaseProtocol):
    """A protocol of a process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The process has written."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe of the process is gone."""

    def process_exited(self):
        """The process has ended."""
