"""Tests that are coroutines: their order, their failures, their contexts."""

import asyncio
import contextlib
import io
import re
import unittest


class Waiting(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print("setUp")

    async def asyncSetUp(self):
        print("asyncSetUp", asyncio.get_running_loop().get_debug())

    async def asyncTearDown(self):
        print("asyncTearDown")

    def tearDown(self):
        print("tearDown")

    async def test_passes(self):
        await asyncio.sleep(0)
        self.addAsyncCleanup(asyncio.sleep, 0)
        self.assertEqual(1, 1)

    async def test_fails(self):
        await asyncio.sleep(0)
        self.assertEqual(1, 2)

    async def test_times_out(self):
        async with asyncio.timeout(0.001):
            await asyncio.sleep(10)

    def test_plain(self):
        pass

    async def test_enters(self):
        @contextlib.asynccontextmanager
        async def context():
            print("in")
            yield 5
            print("out")

        self.assertEqual(await self.enterAsyncContext(context()), 5)

    async def test_leaves_a_task(self):
        self.task = asyncio.create_task(asyncio.sleep(100))
        await asyncio.sleep(0)


if __name__ == "__main__":
    for verbosity in (1, 2):
        out = io.StringIO()
        runner = unittest.TextTestRunner(stream=out, verbosity=verbosity)
        result = unittest.main(exit=False, testRunner=runner).result
        print(re.sub(r"in \d+\.\d+s", "in T", out.getvalue()), result)
