"""What is no base 16, 32, 64 or 85, and the library's lines that say so."""

import base64
import traceback


def attempt(name, *args, **options):
    print(name, args, options)
    try:
        print('   ', getattr(base64, name)(*args, **options))
    except Exception:
        print(traceback.format_exc().split('\n', 4)[-1], end='')


for name in 'b16decode', 'b32decode', 'b32hexdecode', 'b64decode', 'urlsafe_b64decode', 'b85decode', 'z85decode':
    for text in 'é', 3, 'a', b'A!======', 'MFRAMA==', '~~~~~', 's8W-"', '========':
        attempt(name, text)
for name in 'b16encode', 'b32encode', 'b32hexencode', 'b64encode', 'b85encode', 'a85encode', 'z85encode':
    attempt(name, 'text')
for text in 'azz', 'uuuuu', 'v', 'ab\x0c':
    attempt('a85decode', text)
attempt('a85decode', 'ay', foldspaces=True)
attempt('a85decode', 'abc', adobe=True)
attempt('b64decode', 'a b d', validate=True)
attempt('b64decode', '__79', altchars='-')
attempt('b64encode', b'a', altchars='-_')
attempt('b32decode', 'MFRA====', map01='LL')
attempt('encodebytes', 'text')
attempt('decodebytes', [1])
