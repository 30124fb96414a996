"""Threads: left out."""

import signal
import unittest


class Thread:
    def __init__(self, *args, **kwargs):
        raise unittest.SkipTest("there are no threads")


class _Main:
    name = "MainThread"


_main = _Main()
Event = Lock = RLock = Thread


def main_thread():
    return _main


current_thread = main_thread


def get_ident():
    return 1


def interrupt_main():
    signal.raise_signal(signal.SIGINT)
