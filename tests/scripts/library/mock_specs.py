"""Results, effects, specifications and magic methods of mocks."""

import asyncio
import re
from unittest.mock import (ANY, DEFAULT, AsyncMock, MagicMock, Mock, PropertyMock, call, create_autospec, mock_open,
                           patch, seal, sentinel)


def show(action):
    try:
        text = repr(action())
    except BaseException as error:
        text = f"{type(error).__name__} {error}"
    print(re.sub(r"id='\d+'", "id=N", text))


m=Mock(return_value=5, side_effect=[1,2,ValueError('x')])
show(m)
show(m)
show(m)
show(m)
m=Mock(side_effect=lambda x: x*2)
show(lambda: m(4))
m=Mock(side_effect=KeyError('k'))
show(m)
m=Mock(side_effect=lambda: DEFAULT, return_value=9)
show(m)
class C:
    attr=1
    def meth(self, a, b=2): return a
    async def am(self): pass
m=Mock(spec=C)
show(lambda: m.nope)
show(lambda: m.meth(1))
show(lambda: isinstance(m, C))
show(lambda: m); m.other=3
m=Mock(spec_set=C)
show(lambda: setattr(m,'other',3))
m=Mock(spec=['a'])
show(lambda: m.b)
show(lambda: m.a)
show(lambda: Mock().assret_called())
show(lambda: Mock().called_once)
m=MagicMock()
show(lambda: (len(m), int(m), bool(m), list(m), m[3], m+1, 3 in m, float(m), str(m)[:10], m==m, m!=5, hash(m)==hash(m)))
m.__len__.return_value=7
show(lambda: len(m)); m.__getitem__.side_effect=lambda k: k*2
show(lambda: m['ab']); m.__iter__.return_value=[1,2]
show(lambda: list(m))
with m as x: pass
show(lambda: x)
show(lambda: m.__enter__.called); m.__str__.return_value='strd'
show(lambda: str(m))
show(lambda: m.mock_calls[-3:])
show(lambda: m < 3)
m=Mock(); m.__len__=Mock(return_value=3)
show(lambda: len(m))
show(lambda: Mock()[1])
show(lambda: Mock(name='foo'))
show(lambda: Mock(name='foo').bar.baz())
show(lambda: Mock(**{'a.return_value':3,'b':4}).a())
show(lambda: call.foo(1).bar(2))
show(lambda: call.foo(1).bar(2).call_list())
show(lambda: call(1)==((1,),{}))
show(lambda: call(1)==('',(1,),{}))
show(lambda: call(1, a=3))
show(lambda: call.a==call.b)
show(lambda: (ANY==3, ANY, sentinel.x, sentinel.x is sentinel.x))
show(lambda: call(ANY)==call(5))
