# Variables of every kind, in coroutines that await each other.
import asyncio
import collections
import dataclasses
import enum


class Colour(enum.Enum):
    RED = 1


@dataclasses.dataclass
class Order:
    dish: str
    count: int


class Loud:
    def __init__(self):
        self.said = 0

    def __repr__(self):
        print("nobody may call me")
        return "loud"


Point = collections.namedtuple("Point", "x y")


async def countdown(start):
    for left in range(start, 0, -1):
        note = f"{left} left"
        await asyncio.sleep(1)
        yield note


async def cook(order, *rest, loudly=True, **more):
    text = "x" * 1_000
    many = list(range(1_000))
    table = {"a": [1, (2,)], Colour.RED: Order("egg", 2)}
    few, none, seen = {1}, set(), frozenset("a")
    loud, place, huge = Loud(), Point(1, 2.5), 1 << 4_000
    loop = []
    loop.append(loop)
    trouble = ValueError("too hot", 451)
    total = 0
    async for note in countdown(2):
        total += len(note)
    return total


async def main():
    first = asyncio.create_task(cook(Order("soup", 1), b"salt", 3j, extra=None), name="cook")
    step = 0

    def count():
        nonlocal step
        step += 1

    count()
    await asyncio.sleep(0.5)
    count()
    await first


asyncio.run(main())
