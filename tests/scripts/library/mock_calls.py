"""What mocks remember of calls, and what they assert of them."""

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


m=Mock()
show(lambda: m)
show(lambda: m.a.b(1))
show(lambda: m.method(1, x=2))
show(lambda: m.mock_calls)
show(lambda: m.method_calls)
show(lambda: m.method.call_args)
show(lambda: m.method.call_args.kwargs)
show(lambda: m.method.call_args_list)
show(lambda: m.a.b.c.d)
show(lambda: m().x().y)
show(lambda: m.mock_calls)
show(lambda: m.method.assert_called_with(1, x=2))
show(lambda: m.method.assert_called_with(2))
show(lambda: m.zz.assert_called())
show(lambda: m.zz.assert_called_with(3))
show(lambda: m.method.assert_not_called())
show(lambda: m.method.assert_called_once())
m.method(3)
show(lambda: m.method.assert_called_once())
show(lambda: m.method.assert_called_once_with(3))
show(lambda: m.method.assert_any_call(1,x=2))
show(lambda: m.method.assert_any_call(9))
show(lambda: m.method.assert_has_calls([call(1,x=2),call(3)]))
show(lambda: m.method.assert_has_calls([call(3),call(1,x=2)]))
show(lambda: m.method.assert_has_calls([call(3),call(1,x=2)], any_order=True))
show(lambda: m.method.assert_has_calls([call(8)], any_order=True))
