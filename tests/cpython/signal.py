"""Signals: a script here gets none."""

SIGINT, SIGTERM = 2, 15


def default_int_handler(number, frame):
    raise KeyboardInterrupt


def getsignal(number):
    return default_int_handler


def signal(number, handler):
    return default_int_handler
