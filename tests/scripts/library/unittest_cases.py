"""Tests that pass, fail, break, are left out, and are expected to fail."""

import io
import re
import unittest


class Cases(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class up")

    @classmethod
    def tearDownClass(cls):
        print("class down")

    def setUp(self):
        self.addCleanup(print, "cleaned", self._testMethodName)

    def test_ok(self):
        "A line of doc."
        self.assertEqual(1, 1)

    def test_error(self):
        1 / 0

    def test_chain(self):
        try:
            {}["a"]
        except KeyError as error:
            raise ValueError("chained") from error

    @unittest.skip("why")
    def test_skip(self):
        pass

    def test_skip_inside(self):
        self.skipTest("inside")

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as expected")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_parts(self):
        for i in range(4):
            with self.subTest(i=i, k="a"):
                with self.subTest("message", z=1):
                    self.assertNotEqual(i, 2)
                self.assertLess(i, 3)

    def test_returns(self):
        return 5


@unittest.skipIf(True, "whole class")
class Skipped(unittest.TestCase):
    def test_x(self):
        pass


if __name__ == "__main__":
    for verbosity in (1, 2):
        out = io.StringIO()
        runner = unittest.TextTestRunner(stream=out, verbosity=verbosity)
        result = unittest.main(exit=False, testRunner=runner).result
        print(re.sub(r"in \d+\.\d+s", "in T", out.getvalue()), result)
