"""Mocks that take only fitting calls, stand for files, are sealed, attached, wrapped."""

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


class C:
    attr=1
    def meth(self, a, b=2): return a
    async def am(self): pass
def func(a,b=1): pass
af=create_autospec(func, return_value=4)
show(lambda: af(1))
show(lambda: af())
show(lambda: af.assert_called_once_with(1))
show(lambda: af.assert_called_once_with(a=1, b=1))
show(lambda: af.call_args)
ac=create_autospec(C)
show(lambda: ac().meth(1))
show(lambda: ac().meth())
show(lambda: ac().nope)
show(lambda: isinstance(ac(), C))
show(lambda: ac.attr)
with patch('builtins.open', mock_open(read_data='one\ntwo\n')) as mo:
    with open('x') as fh:
        show(lambda: fh.read())
    with open('y') as fh:
        show(lambda: list(fh))
show(lambda: mo.call_args_list)
class P:
    @property
    def prop(self): return 1
with patch.object(P,'prop',new_callable=PropertyMock,return_value=8) as pm:
    show(lambda: P().prop)
    show(lambda: pm.mock_calls)
m=Mock(); m.a.b=2
seal(m)
show(lambda: m.c)
show(lambda: m.a.b)
parent=Mock()
child=Mock()
parent.attach_mock(child,'kid')
child(3)
show(lambda: parent.mock_calls)
m=Mock(wraps=[3,1])
show(lambda: m.index(1)); m.reset_mock()
show(lambda: m.mock_calls)
del m.foo
show(lambda: m.foo)
