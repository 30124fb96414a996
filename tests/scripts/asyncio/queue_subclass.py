import asyncio


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        self.seen = {}
        super()._init(maxsize)

    def _put(self, item):
        self.seen[item] = self.seen.get(item, 0) + 1
        if self.seen[item] == 1:
            super()._put(item)


class Evens(asyncio.Queue):
    def _put(self, item):
        self._queue.append(item * 2)

    def _get(self):
        return self._queue.pop()


async def main():
    queue = Unique()
    for item in "abab":
        await queue.put(item)
    print(queue.qsize(), queue.seen, str(queue))
    print(await queue.get(), queue.get_nowait(), queue.empty())
    evens = Evens(3)
    for n in range(3):
        evens.put_nowait(n)
    print(evens.full(), await evens.get(), str(evens))


asyncio.run(main())
