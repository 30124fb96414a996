import asyncio


class Counter:
    def __init__(self):
        self.count = 0

    def add(self, n):
        self.count += n
        return self.count


def numbers(n):
    for i in range(n):
        yield i


def work(counter, n):
    seen = {}
    for i in numbers(n):
        counter.add(i % 7)
        seen[i % 31] = f"{i}" + "x"
        try:
            if i % 5 == 0:
                raise ValueError(i)
        except ValueError as error:
            counter.add(error.args[0])
    return [value for value in seen.values() if len(value) > 1]


async def turn(counter):
    work(counter, 50)
    await asyncio.sleep(0)


async def main():
    counter = Counter()
    for _ in range(20):
        await asyncio.gather(*[turn(counter) for _ in range(10)])
    # Every call of the key enters the machine anew.
    sorted(range(3000), key=counter.add)


asyncio.run(main())
