"""A Protocol's life: made, data, end of file, pause and resume, lost; the transport's own words."""
import asyncio


class Server(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server: made", type(transport.get_extra_info("peername")).__name__, transport.get_extra_info("nothing", "none"))

    def data_received(self, data):
        print("server: data", data)
        self.transport.write(data.upper())

    def eof_received(self):
        print("server: eof")
        self.transport.write(b"bye")
        return True

    def connection_lost(self, error):
        print("server: lost", error)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        self.transport = transport
        print("client: made", transport.is_closing(), transport.can_write_eof())
        transport.write(b"hello ")
        transport.writelines([b"wor", b"ld"])
        transport.write_eof()

    def data_received(self, data):
        print("client: data", data)
        if data.endswith(b"bye"):
            self.transport.close()
            print("client: closing", self.transport.is_closing())
            self.transport.close()

    def connection_lost(self, error):
        print("client: lost", error)
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    made = []
    server = await loop.create_server(lambda: made.append(Server()) or made[-1], "127.0.0.1", 0)
    transport, protocol = await loop.create_connection(lambda: Client(done), *server.sockets[0].getsockname())
    print(transport.get_protocol() is protocol, transport.get_write_buffer_limits())
    await done
    made[0].transport.close()
    await asyncio.sleep(0.01)
    print(server.is_serving(), len(server.sockets))
    server.close()
    await server.wait_closed()
    print(server.is_serving(), server.sockets)


asyncio.run(main())
