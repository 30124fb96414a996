# A reader that is slow makes the writer wait in drain().
import asyncio

SIZE = 64 * 1024
COUNT = 200


async def handler(reader, writer):
    await asyncio.sleep(0.05)
    total = 0
    while data := await reader.read(100_000):
        total += len(data)
    print("server read", total)
    writer.write(str(total).encode())
    await writer.drain()
    writer.close()


async def main():
    server = await asyncio.start_server(handler, "127.0.0.1", 0)
    loop = asyncio.get_running_loop()
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(writer.transport.get_write_buffer_limits())
    waited = 0
    for n in range(COUNT):
        writer.write(b"x" * SIZE)
        before = loop.time()
        await writer.drain()
        if loop.time() - before > 0.02:
            waited += 1
    print("waited long:", waited)
    writer.write_eof()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    try:
        await writer.drain()
    except ConnectionResetError as error:
        print(error)
    server.close()
    await server.wait_closed()


asyncio.run(main())
