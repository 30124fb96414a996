"""Mocks that are awaited."""

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
am=AsyncMock(return_value=3)
async def main():
    show(lambda: am)
    print(await am(1,a=2))
    show(lambda: am.await_args)
    show(lambda: am.assert_awaited_once_with(1,a=2))
    show(lambda: am.assert_awaited_with(5))
    show(lambda: am.assert_not_awaited())
    show(lambda: am.await_count)
    b=AsyncMock(side_effect=[1,2])
    print(await b(), await b())
    try: await b()
    except StopAsyncIteration as e: print('stop', e)
    c=AsyncMock()
    print(type(await c.foo()).__name__)
    show(lambda: c.foo.assert_awaited())
    show(lambda: c.bar.assert_awaited())
    show(lambda: c.bar.assert_awaited_with(3))
    async with MagicMock() as q: print('in', type(q).__name__)
    mm=MagicMock(); mm.__aiter__.return_value=[1,2,3]
    print([x async for x in mm])
    s=Mock(spec=C)
    print(type(s.am).__name__, type(s.meth).__name__)
    print(asyncio.iscoroutinefunction(AsyncMock()))
asyncio.run(main())
