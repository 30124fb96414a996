"""Running Python in a process of its own: left out."""

import unittest


def assert_python_ok(*args, **kwargs):
    raise unittest.SkipTest("there are no processes")


assert_python_failure = assert_python_ok
