import atexit
import functools
import time


@atexit.register
def first():
    print("first registered, last called")


def said(*words, end="."):
    print("said", *words, end + "\n")


class Thing:
    def method(self):
        print("a method of", type(self).__name__)


def registers():
    print("what is registered now is not called")
    atexit.register(print, "never")


def fails():
    raise ValueError("on the way out")


def leaves():
    raise SystemExit(3)


def sleeps():
    time.sleep(0.01)
    print("slept", isinstance(still_there, dict))


still_there = {}
print(atexit.register(said, "a", "b", end="!") is said)
for function in (registers, Thing().method, functools.partial(said, "partly"), sleeps, said, said):
    atexit.register(function)
print(atexit._ncallbacks(), atexit.unregister(said), atexit._ncallbacks(), atexit.unregister(5))
atexit.register(functools.partial(print, "a", sep="-"), "b")
for wrong in (lambda: atexit.register(5), lambda: atexit.register(), lambda: atexit.unregister()):
    try:
        wrong()
    except TypeError as error:
        print(error)
print("the script ends")
