# The echo server and client of the documentation, with protocols and transports.
import asyncio


class EchoServer(asyncio.Protocol):
    def connection_made(self, transport):
        print("server: connection from", transport.get_extra_info("peername")[0])
        self.transport = transport

    def data_received(self, data):
        print("server: received", data)
        self.transport.write(data)
        self.transport.close()

    def connection_lost(self, exc):
        print("server: lost", exc)


class EchoClient(asyncio.Protocol):
    def __init__(self, message, lost):
        self.message = message
        self.lost = lost

    def connection_made(self, transport):
        transport.write(self.message.encode())
        print("client: sent", self.message)

    def data_received(self, data):
        print("client: received", data)

    def eof_received(self):
        print("client: eof")

    def connection_lost(self, exc):
        print("client: lost", exc)
        self.lost.set_result(True)


class Buffered(asyncio.BufferedProtocol):
    def __init__(self, lost):
        self.buffer = bytearray(4)
        self.lost = lost

    def connection_made(self, transport):
        transport.write(b"buffered")

    def get_buffer(self, sizehint):
        return self.buffer

    def buffer_updated(self, nbytes):
        print("buffer", nbytes, bytes(self.buffer[:nbytes]))

    def connection_lost(self, exc):
        self.lost.set_result(True)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(EchoServer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    for message in ("Hello", "again"):
        lost = loop.create_future()
        transport, protocol = await loop.create_connection(lambda: EchoClient(message, lost), "127.0.0.1", port)
        print(type(protocol).__name__, transport.get_protocol() is protocol, transport.is_closing(), transport.is_reading())
        print(transport.get_write_buffer_size(), transport.get_write_buffer_limits(), transport.get_extra_info("nothing", 5))
        await lost
        print(transport.is_closing())
    lost = loop.create_future()
    await loop.create_connection(lambda: Buffered(lost), "127.0.0.1", port)
    await lost
    server.close()
    await server.wait_closed()
    print(isinstance(transport, asyncio.Transport), isinstance(server, asyncio.AbstractServer), type(server).__module__)


asyncio.run(main())
