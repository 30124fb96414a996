"""Replacing what names mean while something runs."""

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


class Target:
    value=1
    def f(self): return 'real'
with patch.object(Target,'value',5):
    show(lambda: Target.value)
show(lambda: Target.value)
with patch.object(Target,'f',return_value='fake') as p:
    show(lambda: Target().f())
    show(lambda: p.assert_called_once_with())
    show(lambda: p)
show(lambda: Target().f())
show(lambda: 'f' in Target.__dict__)
with patch('__main__.Target') as p:
    show(lambda: Target)
    show(lambda: Target().f())
show(lambda: Target)
@patch('__main__.Target.value', 7)
@patch.object(Target,'f')
def dec(a, m): return a, Target.value, m
show(lambda: dec(1))
@patch('__main__.Target.value', 7)
async def adec(): return Target.value
show(lambda: asyncio.run(adec()))
d={'a':1}
with patch.dict(d,{'b':2},clear=True):
    show(lambda: d)
show(lambda: d)
show(lambda: patch('nodots'))
show(lambda: patch.object(Target,'missing').start())
show(lambda: patch.object(Target,'missing',create=True).start())
patch.stopall()
show(lambda: hasattr(Target,'missing'))
with patch.multiple(Target, value=3, f=DEFAULT) as q:
    show(lambda: (Target.value, q))
with patch('builtins.print') as pp: print('hidden')
show(lambda: pp.mock_calls)
with patch('asyncio.sleep', new_callable=AsyncMock) as sl: asyncio.run(asyncio.sleep(100)); show(lambda: sl.await_args)
