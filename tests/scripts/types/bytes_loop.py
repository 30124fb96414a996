# Bytes in everyday use: framing, checksums, hex dumps.
def checksum(data):
    total = 0
    for byte in data:
        total = (total * 31 + byte) & 0xFFFFFFFF
    return total


def frame(payload):
    return len(payload).to_bytes(2) + payload + checksum(payload).to_bytes(4, "little")


def unframe(data):
    view = memoryview(data)
    length = int.from_bytes(view[:2])
    payload = bytes(view[2 : 2 + length])
    assert int.from_bytes(view[2 + length :], "little") == checksum(payload)
    return payload


for text in ("", "hello", "größe €"):
    data = frame(text.encode())
    print(data, data.hex(" ", 2), unframe(data).decode())
buffer = bytearray()
for chunk in (b"GET / HT", b"TP/1.1\r\nHost: a", b"\r\nX: 1\r\n\r\nbody"):
    buffer += chunk
    while b"\r\n" in buffer:
        line, _, rest = buffer.partition(b"\r\n")
        print(bytes(line), len(rest))
        buffer[:] = rest
print(buffer, bytes(buffer[::-1]), buffer.decode().title())
for at in range(0, 20, 8):
    row = bytes(range(60, 80))[at : at + 8]
    print(f"{at:04x}  {row.hex(' '):<23}  {''.join(chr(b) if 32 <= b < 127 else '.' for b in row)}")
print(bytes(b ^ 0x20 for b in b"Hello"), bytes(sorted(b"hello")), b"%s-%03d" % (b"id", 7), [*b"ab"], dict(enumerate(b"ab")), b"a,b;c".replace(b";", b",").split(b","), sum(b"abc"), max(b"abc"), any(b"\x00\x01"), bytes(reversed(b"abc")), b"".join(bytes([i]) for i in (104, 105)))
