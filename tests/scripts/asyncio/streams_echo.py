# The echo server of the documentation, and its clients, in one script.
import asyncio


async def handle_echo(reader, writer):
    data = await reader.read(100)
    message = data.decode()
    addr = writer.get_extra_info("peername")
    print(f"Received {message!r} from {addr[0]!r}")
    print(f"Send: {message!r}")
    writer.write(data)
    await writer.drain()
    print("Close the connection")
    writer.close()
    await writer.wait_closed()


async def tcp_echo_client(message, port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(f"Send: {message!r}")
    writer.write(message.encode())
    await writer.drain()
    data = await reader.read(100)
    print(f"Received: {data.decode()!r}")
    print("Close the connection")
    writer.close()
    await writer.wait_closed()
    print(reader.at_eof(), writer.is_closing())


async def main():
    server = await asyncio.start_server(handle_echo, "127.0.0.1", 0)
    addresses = [sock.getsockname()[0] for sock in server.sockets]
    print("Serving on", addresses, server.is_serving())
    port = server.sockets[0].getsockname()[1]
    async with server:
        await tcp_echo_client("Hello World!", port)
        await asyncio.gather(*(tcp_echo_client(f"number {n}", port) for n in range(3)))
    print(server.sockets, server.is_serving())
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError as error:
        print(type(error).__name__, error.errno, str(error).replace(str(port), "PORT"))


asyncio.run(main())
