"""Threads: left out."""

import unittest


def setup_threads():
    raise unittest.SkipTest("there are no threads")


def reap_threads(function):
    return unittest.skip("there are no threads")(function)


def requires_working_threading():
    return unittest.skip("there are no threads")
