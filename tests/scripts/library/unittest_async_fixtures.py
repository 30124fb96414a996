"""Where the frames of asynchronous cases show: what is set up, torn down and cleaned up, with or without coroutines."""
import unittest
import warnings


def fail(*args):
    raise ValueError(*args)


async def fail_later(*args):
    fail(*args)


class Up(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        fail("up")

    async def test(self):
        pass


class Down(unittest.IsolatedAsyncioTestCase):
    def tearDown(self):
        fail("down")

    def test(self):
        fail("test")


class Later(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.addCleanup(fail, "cleaned")
        self.addAsyncCleanup(fail_later, "cleaned later")

    async def asyncTearDown(self):
        fail("down later")

    async def test(self):
        await fail_later("test later")


class Wrong(unittest.IsolatedAsyncioTestCase):
    def asyncSetUp(self):
        pass

    async def test(self):
        return 5


class Giving(unittest.IsolatedAsyncioTestCase):
    async def test(self):
        return 5


class Plain(unittest.TestCase):
    def test(self):
        return 6


warnings.simplefilter("always")
for cls in (Up, Down, Later, Wrong, Giving, Plain):
    result = cls("test").run()
    for test, text in result.errors + result.failures:
        print(test, text)
