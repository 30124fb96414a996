"""TimerHandles compare by when they fire; plain handles do not compare."""
import asyncio


def nothing():
    pass


async def main():
    loop = asyncio.get_running_loop()
    early = loop.call_at(loop.time() + 10, nothing)
    late = loop.call_at(loop.time() + 20, nothing)
    same = loop.call_at(early.when(), nothing)
    print(early < late, early <= late, early > late, early >= late)
    print(early == late, early == same, early != same, early <= same, early >= same)
    late.cancel()
    print(sorted([late, early, same])[-1] is late)
    try:
        early < 3
    except TypeError as error:
        print(error)
    first, second = loop.call_soon(nothing), loop.call_soon(nothing)
    try:
        first < second
    except TypeError as error:
        print(error)
    print(first == second, first == first, early.get_context() is not None)
    print(isinstance(early, asyncio.Handle), type(first).__mro__)
    early.cancel(), same.cancel()
    print(early == same)


asyncio.run(main())
