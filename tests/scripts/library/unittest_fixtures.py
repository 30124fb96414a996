"""What fails to be set up and torn down: tests, classes, modules."""

import contextlib
import io
import re
import unittest


def setUpModule():
    print("module up")
    unittest.addModuleCleanup(print, "module cleaned")


def tearDownModule():
    print("module down")


class BrokenClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, "class cleaned")
        raise RuntimeError("class broken")

    def test_x(self):
        pass


class BrokenSetUp(unittest.TestCase):
    def setUp(self):
        self.addCleanup(print, "cleaned")
        raise OSError("set up")

    def tearDown(self):
        print("never")

    def test_x(self):
        pass


class BrokenTearDown(unittest.TestCase):
    def tearDown(self):
        raise OSError("tear down")

    def test_x(self):
        self.fail()


class Contexts(unittest.TestCase):
    def test_enter(self):
        self.assertEqual(self.enterContext(contextlib.nullcontext(5)), 5)
        self.enterContext(3)


if __name__ == "__main__":
    for verbosity in (1, 2):
        out = io.StringIO()
        runner = unittest.TextTestRunner(stream=out, verbosity=verbosity)
        result = unittest.main(exit=False, testRunner=runner).result
        print(re.sub(r"in \d+\.\d+s", "in T", out.getvalue()), result)
