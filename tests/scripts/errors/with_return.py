# A value that is returned from inside a with outlives the call of __exit__, whatever that needs.
import asyncio


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        a, b, c, d, e, f = range(6)
        print("exit", self.name, kind, error, [a, b, c, d, e, f])
        return self.swallow

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        a, b, c, d, e, f = range(6)
        await asyncio.sleep(0)
        print("aexit", self.name, kind, error, [a, b, c, d, e, f])
        return self.swallow


def plain(value):
    with Manager("one"):
        return [value]


def nested(value):
    for index in range(3):
        with Manager("outer") as outer, Manager("inner") as inner:
            if index == 1:
                return [value, index, outer.name, inner.name]


def final(value):
    with Manager("around"):
        try:
            return {"value": value}
        finally:
            print("finally")


def swallowed(value):
    with Manager("swallows", True), Manager("doesn't"):
        raise KeyError(value)
    return "after"


async def waiting(value):
    async with Manager("a") as a, Manager("b", True):
        if value:
            return [a.name, value]
        raise ValueError(value)


print(plain(1))
print(nested(2))
print(final(3))
print(swallowed(4))
print(asyncio.run(waiting(5)))
print(asyncio.run(waiting(0)))
try:
    with Manager("leaves"), Manager("too"):
        raise ValueError("out")
except ValueError as error:
    print(repr(error), repr(error.__context__))
