"""Debug mode tells where a coroutine that nobody awaited was created."""
import asyncio
import re
import warnings


async def forgotten():
    pass


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        forgotten()
    print([str(each.message).splitlines()[0] for each in caught])
    try:
        loop.call_soon(forgotten())
    except TypeError as error:
        print(re.sub("0x[0-9a-f]+", "0x", str(error)))
    try:
        loop.call_soon(forgotten)
    except TypeError as error:
        print(re.sub("0x[0-9a-f]+", "0x", str(error)))
    try:
        loop.call_later(1, 5)
    except TypeError as error:
        print(error)
    try:
        loop.call_at(1, None)
    except TypeError as error:
        print(error)
    loop.set_debug(False)
    handle = loop.call_soon(print, "fine")
    await asyncio.sleep(0)


warnings.simplefilter("ignore")
asyncio.run(main(), debug=True)
