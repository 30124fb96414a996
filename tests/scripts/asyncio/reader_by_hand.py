"""A StreamReader fed by hand: limits, separators, ends, exceptions, iteration."""
import asyncio


async def attempt(name, coroutine):
    try:
        print(name, await coroutine)
    except Exception as error:
        print(name, type(error).__name__, error)


async def main():
    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b"one\ntwo\r\nthr")
    await attempt("readline", reader.readline())
    await attempt("readuntil", reader.readuntil(b"\r\n"))
    await attempt("read 0", reader.read(0))
    await attempt("read 2", reader.read(2))
    reader.feed_data(b"ee" + b"x" * 20)
    await attempt("too long", reader.readline())
    print(reader.at_eof(), reader)
    reader.feed_data(b"0123456789abcdef\nnext\n")
    await attempt("too long", reader.readuntil(b"\n"))
    await attempt("exactly", reader.readexactly(3))
    await attempt("negative", reader.readexactly(-1))
    await attempt("empty separator", reader.readuntil(b""))
    reader = asyncio.StreamReader()
    reader.feed_data(b"a;b,c")
    await attempt("several", reader.readuntil((b",", b";")))
    await attempt("several", reader.readuntil((b",", b";")))
    reader.feed_eof()
    await attempt("incomplete", reader.readuntil(b";"))
    await attempt("at the end", reader.read())
    print(reader.at_eof())
    reader = asyncio.StreamReader()
    reader.feed_data(b"1\n2\n3")
    reader.feed_eof()
    async for line in reader:
        print("line", line)
    await attempt("incomplete", reader.readexactly(4))
    broken = asyncio.StreamReader()
    task = asyncio.create_task(attempt("waiting", broken.readline()))
    await asyncio.sleep(0)
    broken.set_exception(OSError("broken"))
    await task
    await attempt("afterwards", broken.read(1))
    print(repr(broken.exception()), broken)
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as error:
        print(error)


asyncio.run(main())
