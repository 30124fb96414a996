# Every way of reading, and how each ends.
import asyncio


async def handler(reader, writer):
    for piece in (b"first line\nsec", b"ond line\n", b"exact", b"a;b,c|", b"tail"):
        writer.write(piece)
        await writer.drain()
        await asyncio.sleep(0.001)
    writer.write_eof()
    print("server got", await reader.read())
    writer.close()


async def attempt(what):
    try:
        print("->", await what)
    except Exception as error:
        print("!!", type(error).__name__, error, error.args)
        if isinstance(error, asyncio.IncompleteReadError):
            print("  ", error.partial, error.expected)


async def main():
    server = await asyncio.start_server(handler, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    await attempt(reader.readline())
    await attempt(reader.readline())
    await attempt(reader.readexactly(3))
    await attempt(reader.readexactly(0))
    await attempt(reader.readexactly(-1))
    await attempt(reader.readuntil(b";"))
    await attempt(reader.readuntil((b"|", b",")))
    await attempt(reader.read(1))
    await attempt(reader.readuntil(b"zz"))
    await attempt(reader.readexactly(5))
    await attempt(reader.readline())
    await attempt(reader.read())
    print(reader.at_eof(), writer.can_write_eof())
    writer.writelines([b"from ", b"the ", b"client"])
    writer.write_eof()
    try:
        writer.write(b"more")
    except RuntimeError as error:
        print(error)
    await asyncio.sleep(0.01)
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()

    reader = asyncio.StreamReader(limit=8)
    print(reader)
    reader.feed_data(b"0123456789abcdef\nrest")
    print(reader)
    await attempt(reader.readuntil())
    await attempt(reader.readline())
    await attempt(reader.readuntil(b""))
    await attempt(reader.readuntil(()))
    waiting = asyncio.create_task(reader.readexactly(10))
    await asyncio.sleep(0)
    await attempt(reader.read(20))
    await attempt(reader.readexactly(20))
    reader.feed_data(b" of it")
    reader.feed_eof()
    await attempt(waiting)
    print(reader)
    for wrong in (lambda: asyncio.StreamReader(limit=0), lambda: reader.feed_data(b"x")):
        try:
            wrong()
        except (ValueError, AssertionError) as error:
            print(type(error).__name__, error)
    reader.set_exception(OSError("broken"))
    await attempt(reader.read(1))


asyncio.run(main())
