# In which order the two ends of a connection run, beside tasks that just take their turns.
import asyncio

log = []


def note(*what):
    log.append(" ".join(map(str, what)))


async def ticker():
    for n in range(14):
        note("tick", n)
        await asyncio.sleep(0)


async def handler(reader, writer):
    note("handler begins")
    while line := await reader.readline():
        note("handler got", line)
        writer.write(line.upper())
    note("handler sees the end")
    writer.close()
    await writer.wait_closed()
    note("handler done")


async def client(port):
    note("client connects")
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    note("client connected")
    for word in ("one", "two"):
        writer.write(word.encode() + b"\n")
        note("client wrote", word)
        note("client got", await reader.readline())
    writer.close()
    note("client closed")
    await writer.wait_closed()
    note("client done")


async def main():
    server = await asyncio.start_server(handler, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    await asyncio.gather(client(port), ticker())
    await asyncio.sleep(0.01)
    server.close()
    await server.wait_closed()
    print("\n".join(log))


asyncio.run(main())
