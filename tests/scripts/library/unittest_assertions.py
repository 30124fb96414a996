"""The messages of the other assertions."""

import io
import logging
import re
import unittest
import warnings


def attempt(name, *args, **kwargs):
    def test(self):
        getattr(self, name)(*args, **kwargs)

    return test


class Assertions(unittest.TestCase):
    test_almost = attempt("assertAlmostEqual", 1.0, 1.1, places=2)
    test_almost_delta = attempt("assertAlmostEqual", 1.0, 1.1, delta=0.01)
    test_not_almost = attempt("assertNotAlmostEqual", 1.0, 1.00000001)
    test_in = attempt("assertIn", 5, [1])
    test_not_in = attempt("assertNotIn", 1, [1], "message")
    test_is = attempt("assertIs", [], [])
    test_instance = attempt("assertIsInstance", 5, str)
    test_none = attempt("assertIsNone", 5)
    test_not_none = attempt("assertIsNotNone", None)
    test_true = attempt("assertTrue", [], "message here")
    test_greater = attempt("assertGreaterEqual", 1, 2)
    test_regex = attempt("assertRegex", "abc", "x+")
    test_not_regex = attempt("assertNotRegex", "abc", "b+")
    test_raises_other = attempt("assertRaises", KeyError, int, "z")
    test_raises_nothing = attempt("assertRaises", KeyError, int, "3")
    test_raises_wrong = attempt("assertRaises", 5, int, "3")

    def test_raises(self):
        with self.assertRaises(ValueError) as caught:
            raise ValueError("hey")
        self.assertEqual(str(caught.exception), "hey")
        with self.assertRaisesRegex(ValueError, "x.z"):
            raise ValueError("hello")

    def test_warns(self):
        with self.assertWarns(DeprecationWarning) as caught:
            warnings.warn("old", DeprecationWarning)
        self.assertIn("old", str(caught.warning))
        with self.assertWarns(UserWarning):
            pass

    def test_logs(self):
        with self.assertLogs("foo", level="INFO") as caught:
            logging.getLogger("foo").info("first")
            logging.getLogger("foo.bar").error("second")
        self.assertEqual(caught.output, ["INFO:foo:first", "ERROR:foo.bar:second"])
        with self.assertLogs():
            pass

    def test_no_logs(self):
        with self.assertNoLogs():
            logging.warning("oops")


if __name__ == "__main__":
    for verbosity in (1, 2):
        out = io.StringIO()
        runner = unittest.TextTestRunner(stream=out, verbosity=verbosity)
        result = unittest.main(exit=False, testRunner=runner).result
        print(re.sub(r"in \d+\.\d+s", "in T", out.getvalue()), result)
