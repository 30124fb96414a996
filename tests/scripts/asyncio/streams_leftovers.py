# A handler that raises, one that is cancelled, one that forgets to close; and closing everything at the end.
import asyncio


async def handler(reader, writer):
    command = (await reader.readline()).decode().strip()
    print("command", command)
    if command == "raise":
        raise ValueError("in the handler")
    if command == "cancel":
        asyncio.current_task().cancel()
        await asyncio.sleep(1)
    if command == "lines":
        async for line in reader:
            print("line", line)
        writer.write(b"bye\n")
        await writer.drain()
    if command == "plain":
        writer.write(b"not closed\n")


def report(loop, context):
    print("reported:", context["message"], repr(context.get("exception")), sorted(context))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    server = await asyncio.start_server(handler, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    for command in (b"raise", b"cancel", b"plain", b"lines\na\nb\nc"):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(command + b"\n")
        writer.write_eof()
        print("client got", await reader.read())
        writer.close()
        await writer.wait_closed()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    waiting = asyncio.create_task(reader.read())
    await asyncio.sleep(0.001)
    writer.transport.abort()
    try:
        print("after abort", await waiting)
        await writer.wait_closed()
    except Exception as error:
        print(repr(error))
    await asyncio.sleep(0.001)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.sleep(0.001)
    server.close()
    closing = asyncio.create_task(server.wait_closed())
    await asyncio.sleep(0.001)
    print(closing.done())
    server.close_clients()
    await closing
    print("closed", await reader.read())
    writer.close()


asyncio.run(main())
