# Endless recursion.
import sys

sys.setrecursionlimit(60)


def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as error:
    print(error)


def ping(n):
    return pong(n)


def pong(n):
    return ping(n)


try:
    ping(0)
except RecursionError as error:
    print(type(error).__name__, error)
