"""Two tasks reading one stream: the second is refused."""
import asyncio


async def main():
    async def serve(reader, writer):
        await reader.read()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    first = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    for name in ("readline", "readexactly", "read"):
        try:
            await getattr(reader, name)(*((3,) if name != "readline" else ()))
        except RuntimeError as error:
            print(error)
    writer.write_eof()
    print(await first)
    print(reader.at_eof(), await reader.read(), await reader.readline())
    try:
        await reader.readexactly(2)
    except asyncio.IncompleteReadError as error:
        print(repr(error), error.partial, error.expected)
    writer.close()
    server.close()


asyncio.run(main())
