"""Every await of a stream cancelled: read, readline, readexactly, readuntil, drain; the stream can be used afterwards."""
import asyncio


async def main():
    connected = asyncio.get_running_loop().create_future()

    async def serve(reader, writer):
        connected.set_result((reader, writer))

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    their_reader, their_writer = await connected
    for name, args in (("read", (5,)), ("readline", ()), ("readexactly", (4,)), ("readuntil", (b";",)), ("read", ())):
        task = asyncio.create_task(getattr(reader, name)(*args))
        await asyncio.sleep(0.01)
        print(name, task, end=" ") if False else print(name, task.done(), end=" ")
        task.cancel()
        try:
            await task
        except asyncio.CancelledError as error:
            print("cancelled", reader._waiter, reader._eof, bytes(reader._buffer))
    their_writer.write(b"abc")
    task = asyncio.create_task(reader.readline())
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), bytes(reader._buffer))
    their_writer.write(b"def\nrest")
    their_writer.close()
    print(await reader.readline(), await reader.read(), reader.at_eof())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
