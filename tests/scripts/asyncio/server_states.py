"""A Server: not serving yet, serving, for ever and cancelled, closed, closed twice, in async with."""
import asyncio


async def handle(reader, writer):
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0, start_serving=False)
    print(server.is_serving(), len(server.sockets), server.get_loop() is asyncio.get_running_loop())
    await server.start_serving()
    await server.start_serving()
    print(server.is_serving())
    task = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error).split("<")[0], str(error)[-30:])
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("serve_forever cancelled", server.is_serving(), server.sockets)
    server.close()
    await server.wait_closed()
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error)[-10:])
    async with await asyncio.start_server(handle, "127.0.0.1", 0) as other:
        host, port = other.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(host, port)
        print(await reader.read())
        writer.close()
        await writer.wait_closed()
    print(other.is_serving(), other.sockets)
    try:
        await asyncio.open_connection(host, port)
    except ConnectionRefusedError as error:
        print(type(error).__name__, error.errno)


asyncio.run(main())
