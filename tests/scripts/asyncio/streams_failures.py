# Unknown hosts, closed ports, taken ports, arguments that make no sense.
import asyncio
import socket


async def attempt(what, *hidden):
    try:
        print("->", await what)
    except Exception as error:
        text = f"{type(error).__name__} {error}"
        for port in hidden:
            text = text.replace(str(port), "PORT")
        print("!!", text, isinstance(error, OSError) and error.errno)


async def main():
    loop = asyncio.get_running_loop()
    await attempt(asyncio.open_connection("no.such.host.invalid", 80))
    await attempt(asyncio.start_server(print, "no.such.host.invalid", 80))
    try:
        await asyncio.open_connection("no.such.host.invalid", 80)
    except socket.gaierror as error:
        print(type(error).__mro__[1].__name__, error.args)
    server = await asyncio.start_server(lambda r, w: w.close(), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    await attempt(asyncio.start_server(print, "127.0.0.1", port), port)
    server.close()
    await server.wait_closed()
    await attempt(asyncio.open_connection("127.0.0.1", port), port)
    await attempt(asyncio.open_connection("127.0.0.1", 1))
    await attempt(asyncio.open_connection())
    await attempt(asyncio.start_server(print))
    await attempt(asyncio.open_connection("127.0.0.1", 1, server_hostname="x"))
    await attempt(asyncio.start_server(print, "127.0.0.1", 0, ssl=True))
    await attempt(loop.create_connection(asyncio.Protocol, "127.0.0.1", 1, all_errors=True))
    await attempt(server.serve_forever())
    print(server)
    again = await asyncio.start_server(print, "127.0.0.1", port)
    forever = asyncio.create_task(again.serve_forever())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    try:
        await again.serve_forever()
    except RuntimeError as error:
        print(str(error).endswith("is already being awaited on serve_forever()"))
    forever.cancel()
    await asyncio.wait([forever])
    print(forever.cancelled(), again.sockets, again.is_serving())


asyncio.run(main())
