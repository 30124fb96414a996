"""Bases 16, 32, 64 and 85: there and back, padded, wrapped, in short, and through files."""

import base64
import io

NAMES = 'b16', 'b32', 'b32hex', 'b64', 'standard_b64', 'urlsafe_b64', 'b85', 'a85', 'z85'
DATA = [b'', b'a', b'ab', b'abc', b'abcd', b'abcde', bytes(4), bytes(5), b'    ', b'    x\0\0', b'\xff' * 7,
        bytearray(b'hello'), memoryview(b'hey you')]

for data in DATA:
    print(bytes(data))
    for name in NAMES:
        text = getattr(base64, name + 'encode')(data)
        back = getattr(base64, name + 'decode')(text)
        print('   ', name, text, back == data, getattr(base64, name + 'decode')(text.decode()) == data)

for data in b'', b'ab', bytes(6), b'        ', bytes(range(40)):
    print(base64.a85encode(data, pad=True), base64.b85encode(data, pad=True))
    for width in 0, 1, 5, 10:
        text = base64.a85encode(data, adobe=True, foldspaces=True, wrapcol=width)
        print(text, base64.a85decode(text, adobe=True, foldspaces=True) == data)

print(base64.b32decode('M1023456', map01='L'), base64.b32decode('mfra====', True), base64.b32hexdecode('c5h0====', True))
print(base64.b64encode(b'\xfb\xff', b'-_'), base64.b64decode('-_8=', altchars='-_'), base64.b16decode('ff', True))
print(base64.b64decode('a b\nc*d'), base64.a85decode('<~ab cd\n~>', adobe=True), base64.a85decode('a_b', ignorechars=b'_'))

for size in 0, 57, 58, 130:
    data = bytes(range(65, 91)) * 5
    lines = base64.encodebytes(data[:size])
    print(lines, base64.decodebytes(lines) == data[:size])


class Slow(io.BytesIO):
    def read(self, size=-1):
        return super().read(min(size, 20))


text, back = io.BytesIO(), io.BytesIO()
base64.encode(Slow(b'0123456789' * 12), text)
text.seek(0)
base64.decode(text, back)
print(text.getvalue(), back.getvalue() == b'0123456789' * 12)
