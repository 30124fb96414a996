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


async def nap(seconds):
    await asyncio.sleep(seconds)


async def hold(lock, turns):
    for _ in range(turns):
        async with lock:
            await asyncio.sleep(0)


async def give(queue, count):
    for n in range(count):
        await queue.put(n)
    await queue.put(None)


async def take(queue, counter):
    while (item := await queue.get()) is not None:
        counter.add(item)


async def give_up(seconds):
    try:
        await asyncio.wait_for(nap(1), seconds)
    except TimeoutError:
        pass


async def main():
    counter, lock, queue = Counter(), asyncio.Lock(), asyncio.Queue(3)
    work(counter, 300)
    await asyncio.gather(*[hold(lock, 10) for _ in range(10)])
    await asyncio.gather(give(queue, 100), take(queue, counter))
    await asyncio.gather(*[nap(0) for _ in range(100)])
    await asyncio.gather(*[give_up(0.001 * n) for n in range(5)])
    async with asyncio.TaskGroup() as group:
        sleepers = [group.create_task(nap(0.001 * n)) for n in range(40)]
        await nap(0.02)
        sleepers[-1].cancel()
    # Every call of the key enters the machine anew.
    sorted(range(500), key=counter.add)


asyncio.run(main())
