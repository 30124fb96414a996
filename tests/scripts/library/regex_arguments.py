"""Numbers and flags given by place, patterns that are none, and what is warned of."""

import re
import traceback
import warnings


def attempt(call):
    try:
        print(call())
    except Exception:
        print(traceback.format_exc().split('\n', 4)[-1], end='')


warnings.simplefilter('always')
attempt(lambda: re.sub('a', 'b', 'aaa', 1))
attempt(lambda: re.subn('a', 'b', 'aAaA', 3, re.I))
attempt(lambda: re.split('a', 'baaac', 1))
attempt(lambda: re.compile('[[a]'))
attempt(lambda: re.findall('[a||b]', 'a|b'))
attempt(lambda: re.search('[a&&b~~c]', '~'))
warnings.simplefilter('error')
attempt(lambda: re.sub('a', 'b', 'aaa', 1))
attempt(lambda: re.subn('a', 'b', 'aaa', 1, re.I))
attempt(lambda: re.split('a', 'baaac', 1))
attempt(lambda: re.sub('a', 'b', 'aaa', 1, count=1))
attempt(lambda: re.sub('a', 'b', 'aaa', 1, 2, flags=1))
attempt(lambda: re.subn('a', 'b', 'aaa', 1, 2, 3))
attempt(lambda: re.split('a', 'aaa', 1, 2, 3))
attempt(lambda: re.split('a', 'aaa', 1, maxsplit=3))
attempt(lambda: re.compile(re.compile('a'), re.I))
attempt(lambda: re.match(3, 'a'))
attempt(lambda: re.compile([]))
attempt(lambda: re.escape(3))
attempt(lambda: re.sub('a', 'b', 3))
print(re.escape('a.b* \n\v-é'), re.escape(b'a.b*\xff'), re.escape(bytearray(b'[]')))
