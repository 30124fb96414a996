import asyncio
import pickle
import sys


def attempt(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__module__, type(error).__name__, str(error).split(" at 0x")[0])


def local():
    def inner():
        pass

    class Local:
        pass

    attempt(lambda: pickle.dumps(inner), lambda: pickle.dumps(Local), lambda: pickle.dumps(Local()))


async def coroutine():
    pass


def reducing(result):
    return type("Reducing", (), {"__reduce__": lambda self: result})()


class Failing:
    def __getstate__(self):
        raise ValueError("no state")


local()
waiting = coroutine()
attempt(lambda: pickle.dumps(lambda: 1), lambda: pickle.dumps(i for i in []), lambda: pickle.dumps(waiting), lambda: pickle.dumps(sys))
waiting.close()
attempt(*(lambda result=result: pickle.dumps(reducing(result)) for result in (5, (5, ()), (int, 5), "nope", (int,))))
attempt(lambda: pickle.dumps(Failing()), lambda: pickle.dumps(sys._getframe()), lambda: pickle.dumps(memoryview(b"")), lambda: pickle.dumps({}.keys()),
        lambda: pickle.dumps(1, 9), lambda: pickle.dumps(1, -1), lambda: pickle.dumps(1, "x"), lambda: pickle.dumps(type(lambda: 1)))
for data in (b"", b"\x80", b"\x80\x04", b".", b"abc", b"\x80\x09.", "x", b"K", b"cnomod\nx\n.", b"h\x05.", b"K\x01", b")R.", b"\xff.", b"a.", b"X\x05\0\0\0ab",
             b"}K\x01s.", b"(K\x01", b"K\x01K\x02R.", b"c__main__\nmissing\n.", b"0.", b"t."):
    print(data, end=" ")
    attempt(lambda: pickle.loads(data))
attempt(lambda: pickle.dump(1, 5), lambda: pickle.load(5), lambda: pickle.Pickler, lambda: pickle.PicklingError.__mro__[:3],
        lambda: pickle.UnpicklingError.__mro__[:3])
print(type(asyncio.Lock()).__name__)
pickle.loads(pickle.dumps(lambda: 1))
